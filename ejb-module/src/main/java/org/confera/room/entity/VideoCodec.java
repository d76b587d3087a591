package org.confera.room.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A video codec that browsers may be asked to prefer. Where browser or SFU lack it, they use {@link #VP8}. */
public enum VideoCodec {
    VP8, VP9, H264, AV1;

    /** The word used in settings and signalling: {@code vp8}, {@code vp9}, {@code h264}, {@code av1}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word of a setting, in capitals or not.
     *
     * @throws IllegalArgumentException naming the setting, what was given and what is allowed
     */
    public static VideoCodec ofSetting(String setting, String word) {
        return Arrays.stream(values()).filter(codec -> codec.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(setting + " is '" + word + "', but must be "
                        + Arrays.stream(values()).map(VideoCodec::word).collect(Collectors.joining(", ")) + "."));
    }
}
