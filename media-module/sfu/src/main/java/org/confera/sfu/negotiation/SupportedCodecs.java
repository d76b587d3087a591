package org.confera.sfu.negotiation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtcpFeedback;
import org.confera.media.api.rtp.RtpCodecCapability;
import org.confera.media.api.rtp.RtpCodecParameters;

/**
 * The codecs that the Router can really forward. A new one needs its line here, its key-frame rule and its descriptor
 * rewriting in {@code stream}, and nothing else in this package.
 */
final class SupportedCodecs {
    private static final List<RtcpFeedback> VIDEO_FEEDBACK = List.of(new RtcpFeedback("goog-remb"),
            new RtcpFeedback("ccm", "fir"), new RtcpFeedback("nack"), new RtcpFeedback("nack", "pli"));

    private static final RtpCodecCapability OPUS = new RtpCodecCapability(MediaKind.AUDIO, "audio/opus", 100, 48_000, 2,
            Map.of("minptime", 10, "useinbandfec", 1), List.of());
    private static final RtpCodecCapability VP8 = new RtpCodecCapability(MediaKind.VIDEO, "video/VP8", 101, 90_000,
            null, Map.of(), VIDEO_FEEDBACK);

    /** Media codecs and, right after each that has one, its RTX. */
    static final List<RtpCodecCapability> ALL = List.of(OPUS, VP8, rtxOf(VP8, 102));

    /** Format parameters that a viewer's browser may be told of; all are small whole numbers. */
    private static final Map<String, Set<String>> SHARED_PARAMETERS = Map.of("audio/opus", Set.of("minptime",
            "useinbandfec", "usedtx", "stereo", "sprop-stereo", "maxplaybackrate", "maxaveragebitrate", "cbr"));

    private SupportedCodecs() {
    }

    /** The Router's codec that this one is, or null. */
    static RtpCodecCapability match(RtpCodecParameters given) {
        return ALL.stream().filter(codec -> same(codec, given.mimeType(), given.clockRate(), given.channels()))
                .findFirst().orElse(null);
    }

    /** True if both name one codec; where profiles matter (H.264, VP9), they are to be compared here. */
    static boolean same(RtpCodecCapability codec, String mimeType, int clockRate, Integer channels) {
        return codec.mimeType().equalsIgnoreCase(mimeType) && codec.clockRate() == clockRate
                && orOne(codec.channels()) == orOne(channels);
    }

    /** The Router's RTX codec for one of its media codecs, or null if it is sent without. */
    static RtpCodecCapability rtxFor(RtpCodecCapability media) {
        return ALL.stream().filter(codec -> isRtx(codec.mimeType())
                && media.preferredPayloadType().equals(number(codec.parameters().get("apt")))).findFirst().orElse(null);
    }

    static boolean isRtx(String mimeType) {
        return mimeType.toLowerCase(Locale.ROOT).endsWith("/rtx");
    }

    /** Those of the sender's format parameters that may reach a viewer: known names with whole numbers. */
    static Map<String, Object> shareable(RtpCodecCapability codec, Map<String, Object> given) {
        Set<String> allowed = SHARED_PARAMETERS.getOrDefault(codec.mimeType(), Set.of());
        return given.entrySet().stream()
                .filter(entry -> allowed.contains(entry.getKey()) && number(entry.getValue()) != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> number(entry.getValue())));
    }

    /** A whole number, however JSON carried it; null if it is none. */
    static Integer number(Object value) {
        return switch (value) {
            case Number number when number.doubleValue() == number.intValue() -> number.intValue();
            case String text when text.matches("\\d{1,9}") -> Integer.valueOf(text);
            case null, default -> null;
        };
    }

    static String names() {
        return ALL.stream().map(RtpCodecCapability::mimeType).filter(name -> !isRtx(name))
                .collect(Collectors.joining(", "));
    }

    private static int orOne(Integer channels) {
        return channels == null ? 1 : channels;
    }

    private static RtpCodecCapability rtxOf(RtpCodecCapability media, int payloadType) {
        return new RtpCodecCapability(media.kind(), "video/rtx", payloadType, media.clockRate(), null,
                Map.of("apt", media.preferredPayloadType()), List.of());
    }
}
