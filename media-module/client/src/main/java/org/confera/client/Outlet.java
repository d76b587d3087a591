package org.confera.client;

import java.io.IOException;

/** Where plain packets go: a transport, which protects copies of them, or whatever a test wants. */
public interface Outlet {
    /** Takes the first bytes of an array as an RTP packet. */
    void sendRtp(byte[] packet, int length) throws IOException;

    /** Takes the first bytes of an array as an RTCP packet. */
    void sendRtcp(byte[] packet, int length) throws IOException;
}
