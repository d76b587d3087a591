package org.confera.media.api;

import java.util.Locale;

/** What keeps a browser from sending its picture as well as it could ({@code RTCQualityLimitationReason} of webrtc-stats). */
public enum QualityLimitation {
    NONE, CPU, BANDWIDTH, OTHER;

    /** The word used in signalling and in webrtc-stats. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word used in signalling.
     *
     * @throws IllegalArgumentException naming the allowed words
     */
    public static QualityLimitation of(String word) {
        for (QualityLimitation limitation : values()) {
            if (limitation.word().equals(word)) {
                return limitation;
            }
        }
        throw new IllegalArgumentException("reason is '" + word + "', but must be none, cpu, bandwidth or other.");
    }
}
