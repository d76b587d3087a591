package org.confera.sfu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.confera.media.api.stats.TransportStats;
import org.confera.sfu.stats.MediaLoad;
import org.confera.wire.Bytes;

/** A transport without network: keeps what is sent, or only counts it. */
final class FakeTransport implements MediaTransport {
    private static final int RTX = 102;

    final List<SentRtp> rtp = new ArrayList<>();
    final List<byte[]> rtcp = new ArrayList<>();
    final List<Long> forgotten = new ArrayList<>();
    boolean connected = true;
    boolean countOnly;
    /** Of the last packet that is no retransmission. */
    int lastSequence;
    private final String id;
    private final TransportCounters counters = new TransportCounters();

    FakeTransport(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public void sendRtp(OutgoingRtp packet, long nowNs) {
        if ((packet.head[1] & 0x7F) != RTX) {
            lastSequence = Bytes.u16(packet.head, 2);
        }
        if (connected && !countOnly) {
            byte[] whole = Arrays.copyOf(packet.head, packet.length());
            System.arraycopy(packet.payload, packet.payloadOffset, whole, packet.headLength, packet.payloadLength);
            rtp.add(new SentRtp(whole));
        }
    }

    @Override
    public void sendRtcp(byte[] packet, int offset, int length, long nowNs) {
        if (connected && !countOnly) {
            rtcp.add(Arrays.copyOfRange(packet, offset, offset + length));
        }
    }

    @Override
    public TransportCounters counters() {
        return counters;
    }

    @Override
    public TransportStats stats(MediaLoad load) {
        return new TransportStats(id, load.direction(), counters.packetsSent(), counters.bytesSent(), load.bitrateSentBps(),
                counters.packetsReceived(), counters.bytesReceived(), load.bitrateReceivedBps(), "connected", "connected",
                "udp", "192.0.2.1", 1, 1, null, load.roundTripTime());
    }

    @Override
    public void forgetSsrc(long ssrc) {
        forgotten.add(ssrc);
    }
}
