package org.confera.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.confera.attendance.boundary.Attendances;
import org.confera.lobby.boundary.Lobby;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Membership;
import org.confera.meeting.entity.RefusedException;
import org.confera.room.control.LiveRooms;
import org.confera.room.control.RoomLog;
import org.confera.room.entity.Departure;
import org.confera.time.SteadyClock;

/**
 * Writes down who is gone. The write comes after the place is given up, outside the room's lock, so the person may be
 * back on another socket by then: after each write the room is looked at again, until the two agree. What the database
 * does not take is written when it is back, with the time at which it happened.
 */
@ApplicationScoped
class Register {
    /** A leaving that could not be written. */
    private record Unwritten(Caller person, Membership was, Instant at) {
    }

    private final LiveRooms rooms;
    private final Lobby lobby;
    private final Attendances attendances;
    private final InstantSource clock;
    private final SteadyClock steady;
    private final Queue<Unwritten> unwritten = new ConcurrentLinkedQueue<>();

    protected Register() {
        this(null, null, null, null, null);
    }

    @Inject
    Register(LiveRooms rooms, Lobby lobby, Attendances attendances, InstantSource clock, SteadyClock steady) {
        this.rooms = rooms;
        this.lobby = lobby;
        this.attendances = attendances;
        this.clock = clock;
        this.steady = steady;
    }

    /** Somebody who was present or waiting may be gone, since their connection was lost or since now. */
    void settle(Departure gone) {
        settle(gone.person(), gone.wasWaiting() ? Membership.WAITING : Membership.PRESENT, gone.lostAt().map(steady::onTheWall).orElseGet(clock::instant));
    }

    /** Somebody was about to be present and is not, unless on another socket. */
    void settleIfOutside(Caller person) {
        if (standing(person) == Membership.OUTSIDE) {
            settle(person, Membership.PRESENT, clock.instant());
        }
    }

    /** What could not be written before is tried again. */
    void retry() {
        for (int left = unwritten.size(); left > 0; left--) {
            Unwritten late = unwritten.poll();
            if (late != null) {
                settle(late.person(), late.was(), late.at());
            }
        }
    }

    private void settle(Caller person, Membership was, Instant at) {
        Membership written = was;
        Instant when = at;
        try {
            for (Membership now = standing(person); now != written; now = standing(person)) {
                leave(person, written, when);
                written = Membership.OUTSIDE;
                arrive(person, now);
                written = now;
                when = clock.instant();
            }
        } catch (RefusedException _) {
            // They are back at a door that is closed by now: it is written that they are gone.
        } catch (RuntimeException e) {
            RoomLog.LOG.departureNotWritten(person.participantId(), e);
            unwritten.add(new Unwritten(person, written, when));
        }
    }

    private Membership standing(Caller person) {
        return rooms.find(person.meetingId()).map(room -> room.standing(person.participantId()))
                .orElse(Membership.OUTSIDE);
    }

    private void leave(Caller person, Membership from, Instant at) {
        if (from == Membership.WAITING) {
            lobby.stopWaiting(person.participantId());
        } else if (from == Membership.PRESENT) {
            attendances.departed(person.meetingId(), person.participantId(), at);
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
