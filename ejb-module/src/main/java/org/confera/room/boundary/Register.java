package org.confera.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.confera.attendance.boundary.Attendances;
import org.confera.lobby.boundary.Lobby;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Membership;
import org.confera.meeting.entity.RefusedException;
import org.confera.room.control.LiveRooms;
import org.confera.room.control.RoomLog;

/**
 * Writes down who is gone. The write comes after the place is given up, outside the room's lock, so the person may be
 * back on another socket by then: after each write the room is looked at again, until the two agree.
 */
@ApplicationScoped
class Register {
    private final LiveRooms rooms;
    private final Lobby lobby;
    private final Attendances attendances;

    protected Register() {
        this(null, null, null);
    }

    @Inject
    Register(LiveRooms rooms, Lobby lobby, Attendances attendances) {
        this.rooms = rooms;
        this.lobby = lobby;
        this.attendances = attendances;
    }

    /** Somebody who was present or waiting may be gone. */
    void settle(Caller person, Membership was) {
        try {
            Membership written = was;
            for (Membership now = standing(person); now != written; now = standing(person)) {
                leave(person, written);
                arrive(person, now);
                written = now;
            }
        } catch (RefusedException _) {
            // They are back at a door that is closed by now: it is written that they are gone.
        } catch (RuntimeException e) {
            RoomLog.LOG.departureNotWritten(person.participantId(), e);
        }
    }

    /** Somebody was about to be present and is not, unless on another socket. */
    void settleIfOutside(Caller person) {
        if (standing(person) == Membership.OUTSIDE) {
            settle(person, Membership.PRESENT);
        }
    }

    private Membership standing(Caller person) {
        return rooms.find(person.meetingId()).map(room -> room.standing(person.participantId()))
                .orElse(Membership.OUTSIDE);
    }

    private void leave(Caller person, Membership from) {
        if (from == Membership.WAITING) {
            lobby.stopWaiting(person.participantId());
        } else if (from == Membership.PRESENT) {
            attendances.departed(person.meetingId(), person.participantId());
        }
    }

    private void arrive(Caller person, Membership to) {
        if (to == Membership.WAITING) {
            lobby.join(person);
        } else if (to == Membership.PRESENT) {
            attendances.arrived(person.meetingId(), person.participantId());
        }
    }
}
