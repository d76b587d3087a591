package org.confera.media.api.rtp;

import java.util.List;
import java.util.Map;

/**
 * A codec as it is used in one track: like {@link RtpCodecCapability}, with the payload type decided.
 *
 * @param payloadType 0 to 127, as it stands in the RTP header
 * @param clockRate   RTP clock in hertz
 * @param channels    audio channels; null for video
 */
public record RtpCodecParameters(String mimeType, int payloadType, int clockRate, Integer channels,
        Map<String, Object> parameters, List<RtcpFeedback> rtcpFeedback) {
    public RtpCodecParameters {
        check(mimeType, clockRate);
        if (payloadType < 0 || payloadType > 127) {
            throw new IllegalArgumentException("payloadType is " + payloadType + ", but must lie in 0-127.");
        }
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
        rtcpFeedback = rtcpFeedback == null ? List.of() : List.copyOf(rtcpFeedback);
    }

    /** True for the retransmission format of RFC 4588. */
    public boolean isRtx() {
        return mimeType.toLowerCase(java.util.Locale.ROOT).endsWith("/rtx");
    }

    static void check(String mimeType, int clockRate) {
        if (mimeType == null || !mimeType.matches("(?i)(audio|video)/[A-Za-z0-9._-]{1,40}")) {
            throw new IllegalArgumentException(
                    "mimeType is '" + mimeType + "', but must read like 'audio/opus' or 'video/VP8'.");
        }
        if (clockRate < 1 || clockRate > 1_000_000) {
            throw new IllegalArgumentException("clockRate is " + clockRate + ", but must lie in 1-1000000 hertz.");
        }
    }
}
