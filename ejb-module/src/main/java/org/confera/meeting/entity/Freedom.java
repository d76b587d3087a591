package org.confera.meeting.entity;

import java.util.Locale;

/** What participants may do of themselves until a host turns it off; hosts and co-hosts always may. */
public enum Freedom {
    /** Switch their own microphone on, also after a host has muted them. */
    MICROPHONE,
    /** Send the picture of their camera. */
    CAMERA,
    /** Share a screen with its sound. */
    SCREEN,
    /** Write in the chat. */
    CHAT,
    /** Ask questions and vote for them. */
    QUESTIONS,
    /** Send reactions. */
    REACTIONS,
    /** Raise a hand. */
    HANDS;

    /** The word used in signalling, for example {@code microphone}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the words that are allowed */
    public static Freedom of(String word) {
        for (Freedom freedom : values()) {
            if (freedom.word().equals(word)) {
                return freedom;
            }
        }
        throw new IllegalArgumentException("freedom is '" + word
                + "', but must be 'microphone', 'camera', 'screen', 'chat', 'questions', 'reactions' or 'hands'.");
    }
}
