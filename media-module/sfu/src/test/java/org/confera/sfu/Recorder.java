package org.confera.sfu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A handler that keeps what it is given. */
final class Recorder implements MediaHandler {
    final List<byte[]> rtp = new ArrayList<>();
    final List<byte[]> rtcp = new ArrayList<>();
    final List<Boolean> connected = new ArrayList<>();
    int ticks;

    @Override
    public void onRtp(byte[] packet, int offset, int length, long nowNs) {
        rtp.add(Arrays.copyOfRange(packet, offset, offset + length));
    }

    @Override
    public void onRtcp(byte[] packet, int offset, int length, long nowNs) {
        rtcp.add(Arrays.copyOfRange(packet, offset, offset + length));
    }

    @Override
    public void onConnected(boolean connected, long nowNs) {
        this.connected.add(connected);
    }

    @Override
    public void onTick(long nowNs) {
        ticks++;
    }
}
