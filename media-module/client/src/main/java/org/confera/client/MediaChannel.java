package org.confera.client;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;

/** How a client's packets travel. Once connected nothing blocks. One thread sends, one receives; they may differ. */
interface MediaChannel extends Closeable {
    /** Addresses the other end, instead of one addressed before. May block a few seconds. */
    void connect(InetSocketAddress to) throws IOException;

    int localPort();

    /** For selecting; not for reading. Another one after each {@link #connect}. */
    SelectableChannel selectable();

    /** Sends the first bytes of an array as one packet; drops it where the network takes no more. */
    void send(byte[] bytes, int length) throws IOException;

    /** Takes a packet without waiting: its length, or -1 if there is none. */
    int receive(ByteBuffer into) throws IOException;
}
