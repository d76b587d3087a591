package org.confera.sfu;

import java.util.Arrays;
import org.confera.sfu.testing.RtpPackets;

/** Sends back whatever comes on a transport. */
record Echo(WebRtcTransport transport) implements MediaHandler {
    @Override
    public void onRtp(byte[] packet, int offset, int length, long nowNs) {
        byte[] copy = Arrays.copyOfRange(packet, offset, offset + length);
        transport.sendRtp(RtpPackets.outgoing(copy, 20), nowNs);
    }

    @Override
    public void onRtcp(byte[] packet, int offset, int length, long nowNs) {
        transport.sendRtcp(packet, offset, length, nowNs);
    }

    @Override
    public void onConnected(boolean connected, long nowNs) {
    }

    @Override
    public void onTick(long nowNs) {
    }
}
