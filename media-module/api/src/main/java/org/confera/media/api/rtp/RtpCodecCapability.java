package org.confera.media.api.rtp;

import java.util.List;
import java.util.Map;

/**
 * A codec that an endpoint can handle.
 *
 * @param kind                 audio or video
 * @param mimeType             for example {@code audio/opus}, {@code video/VP8}, {@code video/rtx}
 * @param preferredPayloadType 0 to 127; null where the endpoint leaves the choice to the other
 * @param clockRate            RTP clock in hertz
 * @param channels             audio channels; null for video
 * @param parameters           format parameters (numbers or strings), for example {@code apt}
 * @param rtcpFeedback         feedback understood for this codec
 */
public record RtpCodecCapability(MediaKind kind, String mimeType, Integer preferredPayloadType, int clockRate,
        Integer channels, Map<String, Object> parameters, List<RtcpFeedback> rtcpFeedback) {
    public RtpCodecCapability {
        RtpCodecParameters.check(mimeType, clockRate);
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
        rtcpFeedback = rtcpFeedback == null ? List.of() : List.copyOf(rtcpFeedback);
    }
}
