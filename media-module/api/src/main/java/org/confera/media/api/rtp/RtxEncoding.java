package org.confera.media.api.rtp;

/** The retransmission stream of an encoding (RFC 4588, SSRC-multiplexed); {@code ssrc} is unsigned 32 bit. */
public record RtxEncoding(long ssrc) {
    public RtxEncoding {
        RtpEncoding.checkSsrc(ssrc);
    }
}
