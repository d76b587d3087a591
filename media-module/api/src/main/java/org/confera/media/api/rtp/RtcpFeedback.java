package org.confera.media.api.rtp;

/** One kind of RTCP feedback that a codec understands (RFC 4585 section 4.2), for example {@code nack} / {@code pli}. */
public record RtcpFeedback(String type, String parameter) {
    public RtcpFeedback {
        if (type == null || type.isBlank()) {
            throw new IllegalArgumentException("rtcpFeedback needs a type, for example 'nack'.");
        }
        parameter = parameter == null ? "" : parameter;
    }

    public RtcpFeedback(String type) {
        this(type, "");
    }
}
