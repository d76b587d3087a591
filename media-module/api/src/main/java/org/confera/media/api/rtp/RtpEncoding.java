package org.confera.media.api.rtp;

/**
 * One encoding of a track: a whole stream without simulcast, one layer with it.
 *
 * @param ssrc                  unsigned 32 bit; null under simulcast, where the rid recognises the stream
 * @param rid                   RTP stream id (RFC 8852), 1-16 letters or digits; null without simulcast
 * @param rtx                   its retransmission stream; null if none or if recognised by repaired rid
 * @param dtx                   true if silence is not sent
 * @param scalabilityMode       for example {@code L1T3}; null means one layer
 * @param scaleResolutionDownBy how many times smaller than the track each side is; null if not told
 * @param maxBitrate            bits per second; null if not limited
 * @param active                false if the sender keeps this encoding switched off; null means true
 */
public record RtpEncoding(Long ssrc, String rid, RtxEncoding rtx, Boolean dtx, String scalabilityMode,
        Double scaleResolutionDownBy, Long maxBitrate, Boolean active) {
    public RtpEncoding {
        if (ssrc != null) {
            checkSsrc(ssrc);
        }
        if (rid != null && !rid.matches("[A-Za-z0-9]{1,16}")) {
            throw new IllegalArgumentException("rid is '" + rid + "', but must be 1-16 letters or digits.");
        }
    }

    /** An encoding recognised by its SSRC. */
    public static RtpEncoding ofSsrc(long ssrc, Long rtxSsrc) {
        return new RtpEncoding(ssrc, null, rtxSsrc == null ? null : new RtxEncoding(rtxSsrc), null, null, null, null,
                null);
    }

    static void checkSsrc(long ssrc) {
        if (ssrc < 0 || ssrc > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("ssrc is " + ssrc + ", but must be an unsigned 32-bit number.");
        }
    }
}
