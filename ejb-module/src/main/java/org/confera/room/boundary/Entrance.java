package org.confera.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.confera.attendance.boundary.Attendances;
import org.confera.lobby.boundary.Lobby;
import org.confera.media.api.MediaException;
import org.confera.meeting.boundary.Limits;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.RefusedException;
import org.confera.room.control.LiveRooms;
import org.confera.room.control.MediaPreferences;
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
    private final Limits limits;
    private final MediaPreferences preferences;
    private final Sfu sfu;
    private final InstantSource clock;

    protected Entrance() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    Entrance(LiveRooms rooms, Lobby lobby, Attendances attendances, Register register, Limits limits,
            MediaPreferences preferences, Sfu sfu, InstantSource clock) {
        this.rooms = rooms;
        this.lobby = lobby;
        this.attendances = attendances;
        this.register = register;
        this.limits = limits;
        this.preferences = preferences;
        this.sfu = sfu;
        this.clock = clock;
    }

    /** A person who may come in enters. */
    RoomView enter(Caller person, RoomClient client) throws MediaException {
        Room room = reserve(person);
        MediaOffer offer = prepare(room, person);
        try {
            return sfu.tell(media -> room.enter(person, client, offer,
                    clock.instant(), media));
        } catch (RefusedException ended) {
            register.settleIfOutside(person);
            throw ended;
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
            MediaOffer offer = prepare(room, guest);
            sfu.tell(media -> {
                room.admit(guest.participantId(), offer, media);
                return null;
            });
            // Their socket may be lost; then they arrive when they come back.
            register.settleIfOutside(guest);
        } catch (MediaException e) {
            RoomLog.LOG.admittedNotEntered(guest.participantId(), e);
            room.sendBack(guest.participantId());
        }
    }

    /** All that must be true before anybody is told; gives the place back if it can't be had. */
    private MediaOffer prepare(Room room, Caller person) throws MediaException {
        try {
            MediaOffer offer = sfu.ask(media -> new MediaOffer(media.openRouter(room.routerId()),
                    media.iceServers(person.participantId().toString()), preferences.videoCodec()));
            attendances.arrived(person.meetingId(), person.participantId());
            return offer;
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
