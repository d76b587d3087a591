package org.confera.room.entity;

import java.time.Instant;
import java.util.Optional;
import org.confera.meeting.entity.Caller;

/**
 * Somebody is gone from the room, or from its lobby.
 *
 * @param lostAt since when they had no connection, while their place was kept for them; empty if they had one
 */
public record Departure(Caller person, boolean wasWaiting, Optional<Instant> lostAt) {
    static Departure of(Seat seat) {
        return new Departure(seat.person(), seat.isWaiting(), seat.lostAt());
    }
}
