package org.confera.breakout.entity;

import java.util.Locale;

/** What becomes of those who come when the meeting is split already. */
public enum LateJoiners {
    /** They are put into the room with the fewest people. */
    ASSIGN,
    /** They stay in the main room. */
    MAIN;

    /** The word used in signalling. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the words that are allowed */
    public static LateJoiners of(String word) {
        return switch (word) {
            case "assign" -> ASSIGN;
            case "main" -> MAIN;
            default -> throw new IllegalArgumentException("lateJoiners is '" + word + "', but must be 'assign' or 'main'.");
        };
    }
}
