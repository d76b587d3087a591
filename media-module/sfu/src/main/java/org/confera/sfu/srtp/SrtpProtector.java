package org.confera.sfu.srtp;

import org.confera.sfu.OutgoingRtp;

/** Protects what a transport sends. One thread. */
public interface SrtpProtector extends AutoCloseable {
    /** Answer of the protect methods if a packet can't be protected. */
    int REFUSED = -1;

    /**
     * Protects a packet into {@code out}, which must have room for it and {@link #srtpOverhead()}.
     *
     * @return the protected length, or {@link #REFUSED}: the packet's index was used before, which must never be
     *         protected twice (the key stream would repeat) unless it is the same packet, as
     *         {@link OutgoingRtp#repetition} says; or it is malformed
     */
    int protectRtp(OutgoingRtp packet, byte[] out, int offset);

    /** Protects a compound or reduced-size RTCP packet likewise; needs {@link #srtcpOverhead()}. */
    int protectRtcp(byte[] packet, int packetOffset, int length, byte[] out, int offset);

    int srtpOverhead();

    int srtcpOverhead();

    /** Frees what is kept for a stream that has ended; its SSRC must not be sent again. */
    void forget(long ssrc);

    @Override
    void close();
}
