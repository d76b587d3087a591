package org.confera.sfu.testing;

import java.io.IOException;
import java.net.InetSocketAddress;

/** How a client's packets travel. */
interface ClientSocket {
    void connect(InetSocketAddress to) throws IOException;

    int localPort();

    void send(byte[] packet) throws IOException;

    /** Waits for a packet; answers its length. */
    int receive(byte[] buffer) throws IOException;

    boolean isClosed();

    void close() throws IOException;
}
