package org.confera.room.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The reactions of a room, bounded: a hundred people who applaud at once must not become ten thousand messages a second.
 * What is beyond the bound is not told; nobody misses one thumb among forty. Guarded by its room's lock.
 */
public final class Reactions {
    /** Told at once, and then one in each {@link #EVERY}. */
    static final int BURST = 40;
    static final Duration EVERY = Duration.ofMillis(50);

    private final Room room;
    /** When the last of those told would have been, had they come evenly. */
    private Instant evenly = Instant.MIN;

    Reactions(Room room) {
        this.room = room;
    }

    /** A person reacts: everybody else in the room is told, unless too many react at this moment. */
    public void react(UUID participantId, Emoji emoji, Instant now) {
        synchronized (room) {
            Instant full = now.minus(EVERY.multipliedBy(BURST));
            boolean clockWentBack = evenly.isAfter(now.plus(EVERY));
            Instant from = evenly.isBefore(full) || clockWentBack ? full : evenly;
            room.seats().present(participantId).filter(_ -> from.isBefore(now)).ifPresent(seat -> {
                evenly = from.plus(EVERY);
                room.seats().tellOthers(seat, new RoomEvent.Reaction(participantId, emoji));
            });
        }
    }
}
