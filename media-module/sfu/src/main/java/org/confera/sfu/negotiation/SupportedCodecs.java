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
 * The codecs that the Router can really forward. A new one needs its line here, its way to be read and thinned out in
 * {@code org.confera.sfu.codec}, and nothing else in this package.
 */
final class SupportedCodecs {
    private static final List<RtcpFeedback> VIDEO_FEEDBACK = List.of(new RtcpFeedback("goog-remb"),
            new RtcpFeedback("ccm", "fir"), new RtcpFeedback("nack"), new RtcpFeedback("nack", "pli"));

    private static final RtpCodecCapability OPUS = new RtpCodecCapability(MediaKind.AUDIO, "audio/opus", 100, 48_000, 2,
            Map.of("minptime", 10, "useinbandfec", 1), List.of());
    private static final RtpCodecCapability VP8 = new RtpCodecCapability(MediaKind.VIDEO, "video/VP8", 101, 90_000,
            null, Map.of(), VIDEO_FEEDBACK);

    private static final RtpCodecCapability VP9 = new RtpCodecCapability(MediaKind.VIDEO, "video/VP9", 103, 90_000,
            null, Map.of(FormatProfile.VP9_PROFILE, 0), VIDEO_FEEDBACK);
    /** Constrained baseline, level 3.1: what every browser with H.264 has. */
    private static final RtpCodecCapability H264 = new RtpCodecCapability(MediaKind.VIDEO, "video/H264", 105, 90_000,
            null, Map.of(FormatProfile.H264_PACKETIZATION, 1, FormatProfile.H264_PROFILE, "42e01f",
                    "level-asymmetry-allowed", 1), VIDEO_FEEDBACK);
    private static final RtpCodecCapability AV1 = new RtpCodecCapability(MediaKind.VIDEO, "video/AV1", 107, 90_000,
            null, Map.of(FormatProfile.AV1_PROFILE, 0), VIDEO_FEEDBACK);

    /**
     * Media codecs and, right after each that has one, its RTX. Browsers that are not told otherwise send the first they
     * have; the payload types stay, for they are written into running calls.
     */
    static final List<RtpCodecCapability> ALL = List.of(OPUS, VP8, rtxOf(VP8, 102), VP9, rtxOf(VP9, 104), H264,
            rtxOf(H264, 106), AV1, rtxOf(AV1, 108));

    /** Format parameters of a sender that a viewer's browser may be told of; all are small whole numbers. */
    private static final Map<String, Set<String>> SHARED_PARAMETERS = Map.of("audio/opus", Set.of("minptime",
            "useinbandfec", "usedtx", "stereo", "sprop-stereo", "maxplaybackrate", "maxaveragebitrate", "cbr"));

    private SupportedCodecs() {
    }

    /** The Router's codec that this one is, or null. */
    static RtpCodecCapability match(RtpCodecParameters given) {
        return ALL.stream().filter(codec -> same(codec, given)).findFirst().orElse(null);
    }

    /** True if both name one codec in one profile. */
    static boolean same(RtpCodecCapability codec, RtpCodecParameters given) {
        return codec.mimeType().equalsIgnoreCase(given.mimeType()) && codec.clockRate() == given.clockRate()
                && orOne(codec.channels()) == orOne(given.channels())
                && FormatProfile.same(codec.mimeType(), codec.parameters(), given.parameters());
    }

    /** The Router's RTX codec for one of its media codecs, or null if it is sent without. */
    static RtpCodecCapability rtxFor(RtpCodecCapability media) {
        return ALL.stream().filter(codec -> isRtx(codec.mimeType())
                && media.preferredPayloadType().equals(number(codec.parameters().get("apt")))).findFirst().orElse(null);
    }

    static boolean isRtx(String mimeType) {
        return mimeType.toLowerCase(Locale.ROOT).endsWith("/rtx");
    }

    /** What a viewer is told: the Router's own for video; for sound the sender's, known names with whole numbers only. */
    static Map<String, Object> shareable(RtpCodecCapability codec, Map<String, Object> given) {
        if (codec.kind() == MediaKind.VIDEO) {
            return codec.parameters();
        }
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
