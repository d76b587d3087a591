package org.confera.media.api.rtp;

import java.util.Locale;

/** What a track carries. */
public enum MediaKind {
    AUDIO, VIDEO;

    /** The word used on the wire: {@code audio} or {@code video}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word used on the wire.
     *
     * @throws IllegalArgumentException if it is neither {@code audio} nor {@code video}
     */
    public static MediaKind of(String word) {
        return switch (word) {
            case "audio" -> AUDIO;
            case "video" -> VIDEO;
            case null, default -> throw new IllegalArgumentException(
                    "kind is '" + word + "', but must be 'audio' or 'video'.");
        };
    }
}
