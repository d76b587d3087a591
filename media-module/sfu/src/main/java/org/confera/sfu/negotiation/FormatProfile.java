package org.confera.sfu.negotiation;

import java.util.Locale;
import java.util.Map;

/**
 * Whether two descriptions of a codec mean the same bitstream, by the same rules as browsers' libraries have: what is decoded
 * by one must not be sent to the other otherwise. Levels are no part of it: they bound a picture's size, which simulcast and
 * the sender's settings do already.
 */
final class FormatProfile {
    static final String VP9_PROFILE = "profile-id";
    static final String AV1_PROFILE = "profile";
    static final String H264_PROFILE = "profile-level-id";
    static final String H264_PACKETIZATION = "packetization-mode";
    private static final int BASELINE = 0x42;
    private static final int MAIN = 0x4D;
    private static final int EXTENDED = 0x58;
    /** What a description without profile-level-id means to browsers. */
    private static final String H264_DEFAULT = "42e01f";

    private FormatProfile() {
    }

    static boolean same(String mimeType, Map<String, Object> one, Map<String, Object> other) {
        return switch (mimeType.toLowerCase(Locale.ROOT)) {
            case "video/vp9" -> number(one, VP9_PROFILE) == number(other, VP9_PROFILE);
            case "video/av1" -> number(one, AV1_PROFILE) == number(other, AV1_PROFILE);
            case "video/h264" -> number(one, H264_PACKETIZATION) == number(other, H264_PACKETIZATION)
                    && constrainedBaseline(one) && constrainedBaseline(other);
            default -> true;
        };
    }

    /** 0 if absent; no profile if it is no number. */
    private static int number(Map<String, Object> parameters, String name) {
        Object value = parameters.get(name);
        Integer number = value == null ? Integer.valueOf(0) : SupportedCodecs.number(value);
        return number == null ? -1 : number;
    }

    /** RFC 6184 table 5: profile_idc and the constraint flags that make it constrained baseline. */
    private static boolean constrainedBaseline(Map<String, Object> parameters) {
        String text = String.valueOf(parameters.getOrDefault(H264_PROFILE, H264_DEFAULT));
        if (!text.matches("[0-9A-Fa-f]{6}")) {
            return false;
        }
        int value = Integer.parseInt(text, 16);
        int flags = value >> 8 & 0xFF;
        return switch (value >> 16) {
            case BASELINE -> (flags & 0x4F) == 0x40;
            case MAIN -> (flags & 0x8F) == 0x80;
            case EXTENDED -> (flags & 0xCF) == 0xC0;
            default -> false;
        };
    }
}
