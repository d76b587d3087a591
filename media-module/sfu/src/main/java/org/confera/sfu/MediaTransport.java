package org.confera.sfu;

/** The sending half of a transport, as the media on it sees it. Worker thread only; never blocks, never allocates. */
public interface MediaTransport {
    String id();

    /** True once DTLS is done and consent is fresh: only then anything is sent. */
    boolean isConnected();

    /** Protects and queues a packet; it leaves with the worker's next flush. Dropped and counted if not connected. */
    void sendRtp(OutgoingRtp packet, long nowNs);

    /** Protects and queues a compound or reduced-size RTCP packet. Dropped and counted if not connected. */
    void sendRtcp(byte[] packet, int offset, int length, long nowNs);

    /** A stream that was sent on this transport has ended: frees what its protection needs. Its SSRC never comes back. */
    default void forgetSsrc(long ssrc) {
    }
}
