package org.confera.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.confera.attendance.boundary.Attendances;
import org.confera.breakout.boundary.BreakoutBook;
import org.confera.breakout.entity.Whereabouts;
import org.confera.breakout.entity.Whereabouts.Whereabout;
import org.confera.lobby.boundary.Lobby;
import org.confera.media.api.MediaException;
import org.confera.meeting.boundary.Limits;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Membership;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.room.control.LiveRooms;
import org.confera.room.control.RoomLog;
import org.confera.room.control.Sfu;
import org.confera.room.entity.MediaOffer;
import org.confera.room.entity.Room;
import org.confera.room.entity.RoomClient;
import org.confera.room.entity.RoomView;

/**
 * The step over the threshold: a place is kept, the router opened, the arrival written down, and then the person is in
 * and the others are told. Whatever fails gives the place back.
 */
@ApplicationScoped
class Entrance {

    private final LiveRooms rooms;
    private final Lobby lobby;
    private final Attendances attendances;
    private final Register register;
    private final BreakoutBook book;
    private final Following following;
    private final Limits limits;
    private final Sfu sfu;
    private final InstantSource clock;

    /** What must be true before somebody is in: where they belong, and that place's media. */
    private record Prepared(Whereabouts facts, MediaOffer offer) {
    }

    protected Entrance() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Entrance(LiveRooms rooms, Lobby lobby, Attendances attendances, Register register, BreakoutBook book, Following following,
            Limits limits, Sfu sfu, InstantSource clock) {
        this.rooms = rooms;
        this.lobby = lobby;
        this.attendances = attendances;
        this.register = register;
        this.book = book;
        this.following = following;
        this.limits = limits;
        this.sfu = sfu;
        this.clock = clock;
    }

    /** A person who may come in enters the room where they belong. */
    RoomView enter(Caller person, RoomClient client) throws MediaException {
        Room room = reserve(person);
        arrive(room, person);
        synchronized (room.following()) {
            Prepared prepared = prepare(room, person);
            try {
                return sfu.tell(media -> room.enter(person, client, prepared.facts(), prepared.offer(), clock.instant(), media));
            } catch (RefusedException ended) {
                register.settleIfOutside(person);
                throw ended;
            }
        }
    }

    /** A host lets somebody in who waits. If the room can't be opened for them, their browser tries again. */
    void admit(Caller by, Caller guest) {
        Room room = reserve(guest);
        try {
            lobby.admit(by, guest.participantId());
        } catch (RuntimeException e) {
            release(room, guest);
            throw e;
        }
        try {
            arrive(room, guest);
            synchronized (room.following()) {
                Prepared prepared = prepare(room, guest);
                sfu.tell(media -> {
                    room.admit(guest.participantId(), prepared.facts(), prepared.offer(), clock.instant(), media);
                    return null;
                });
            }
            // Their socket may be lost; then they arrive when they come back.
            register.settleIfOutside(guest);
        } catch (MediaException e) {
            RoomLog.LOG.admittedNotEntered(guest.participantId(), e);
            room.sendBack(guest.participantId());
        }
    }

    /** Their place in the books; gives the reserved one back if it can't be had. */
    private void arrive(Room room, Caller person) {
        try {
            book.arrive(person);
            attendances.arrived(person.meetingId(), person.participantId());
        } catch (RuntimeException e) {
            release(room, person);
            throw e;
        }
    }

    /** With the room following nothing else meanwhile; gives the reserved place back if this can't be had. */
    private Prepared prepare(Room room, Caller person) throws MediaException {
        try {
            Whereabouts facts = book.whereabouts(person.meetingId())
                    .orElseThrow(() -> new RefusedException(RefusalReason.MEETING_ENDED));
            // A host may have decided since the door opened.
            facts.of(person.participantId()).map(Whereabout::membership).filter(membership -> membership != Membership.ADMITTED)
                    .ifPresent(membership -> {
                        throw new RefusedException(membership.refusal());
                    });
            return new Prepared(facts, following.offer(room.division().placeIn(facts, person.participantId()), person.participantId()));
        } catch (MediaException | RuntimeException e) {
            release(room, person);
            throw e;
        }
    }

    private Room reserve(Caller person) {
        return rooms.use(person.meetingId(), room -> room.reserve(person, limits.participants()));
    }

    private void release(Room room, Caller person) {
        sfu.tell(media -> {
            room.release(person.participantId(), media);
            return null;
        });
        rooms.sweep(room.meetingId());
        register.settleIfOutside(person);
    }
}
