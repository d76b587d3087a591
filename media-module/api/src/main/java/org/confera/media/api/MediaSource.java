package org.confera.media.api;

import java.util.Locale;

/** What a producer shows; one person has at most one producer of each source. */
public enum MediaSource {
    MICROPHONE, CAMERA, SCREEN, SCREEN_AUDIO;

    /** The word used in signalling: {@code microphone}, {@code camera}, {@code screen}, {@code screen-audio}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads the word used in signalling.
     *
     * @throws IllegalArgumentException naming the allowed words
     */
    public static MediaSource of(String word) {
        for (MediaSource source : values()) {
            if (source.word().equals(word)) {
                return source;
            }
        }
        throw new IllegalArgumentException(
                "source is '" + word + "', but must be microphone, camera, screen or screen-audio.");
    }
}
