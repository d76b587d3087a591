package org.confera.room.entity;

import java.util.Arrays;

/** What people may react with. */
public enum Emoji {
    THUMBS_UP("\uD83D\uDC4D"), HEART("\u2764\uFE0F"), LAUGHING("\uD83D\uDE02"), ASTONISHED("\uD83D\uDE2E"), PARTY("\uD83C\uDF89"),
    APPLAUSE("\uD83D\uDC4F"), THINKING("\uD83E\uDD14"), THUMBS_DOWN("\uD83D\uDC4E");

    private final String word;

    Emoji(String word) {
        this.word = word;
    }

    /** The sign itself, as it is signalled and shown. */
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException if people may not react with this */
    public static Emoji of(String word) {
        return Arrays.stream(values()).filter(emoji -> emoji.word.equals(word)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("must be one of " + Arrays.stream(values()).map(Emoji::word).toList()));
    }
}
