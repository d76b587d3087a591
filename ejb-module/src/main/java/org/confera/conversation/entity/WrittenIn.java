package org.confera.conversation.entity;

import java.util.Objects;
import java.util.UUID;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;

/**
 * The room where somebody believed to be when they wrote: a line that is on its way while they are moved is for the people
 * of that room, and for nobody else.
 */
public final class WrittenIn {
    private static final String MAIN = "main";

    /** Null for the main room. */
    private final UUID breakoutId;

    private WrittenIn(UUID breakoutId) {
        this.breakoutId = breakoutId;
    }

    /** @throws IllegalArgumentException unless this is the word for the main room or an id */
    public static WrittenIn of(String word) {
        try {
            return new WrittenIn(word.equals(MAIN) ? null : UUID.fromString(word));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("room must be 'main' or the id of a breakout room.", e);
        }
    }

    /** @throws RefusedException OTHER_ROOM if this person is in another room by now */
    public void check(Participant writer) {
        if (!Objects.equals(breakoutId, writer.getBreakoutId().orElse(null))) {
            throw new RefusedException(RefusalReason.OTHER_ROOM);
        }
    }
}
