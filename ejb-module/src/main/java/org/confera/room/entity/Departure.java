package org.confera.room.entity;

import org.confera.meeting.entity.Caller;

/** Somebody is gone from the room, or from its lobby. */
public record Departure(Caller person, boolean wasWaiting) {
    static Departure of(Seat seat) {
        return new Departure(seat.person(), seat.isWaiting());
    }
}
