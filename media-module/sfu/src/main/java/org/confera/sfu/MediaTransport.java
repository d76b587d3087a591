package org.confera.sfu;

import org.confera.media.api.stats.TransportStats;
import org.confera.sfu.stats.MediaLoad;

/** The sending half of a transport, as the media on it sees it. Worker thread only; never blocks, never allocates. */
public interface MediaTransport {
    String id();

    /** True once DTLS is done and consent is fresh: only then anything is sent. */
    boolean isConnected();

    /** Protects and queues a packet; it leaves with the worker's next flush. Dropped and counted if not connected. */
    void sendRtp(OutgoingRtp packet, long nowNs);

    /** Protects and queues a compound or reduced-size RTCP packet. Dropped and counted if not connected. */
    void sendRtcp(byte[] packet, int offset, int length, long nowNs);

    /** What passed and what did not. */
    TransportCounters counters();

    /** All that is known of it, for people to read. */
    TransportStats stats(MediaLoad load);

    /** A stream that was sent on this transport has ended: frees what its protection needs. Its SSRC never comes back. */
    default void forgetSsrc(long ssrc) {
    }
}
