package org.confera.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.UUID;
import org.confera.attendance.boundary.Attendances;
import org.confera.breakout.boundary.BreakoutBook;
import org.confera.breakout.entity.SplitView.BreakoutView;
import org.confera.breakout.entity.Whereabouts;
import org.confera.media.api.MediaException;
import org.confera.room.control.LiveRooms;
import org.confera.room.control.MediaPreferences;
import org.confera.room.control.RoomLog;
import org.confera.room.control.Sfu;
import org.confera.room.entity.MediaOffer;
import org.confera.room.entity.MoveReason;
import org.confera.room.entity.Place;
import org.confera.room.entity.Room;

/**
 * Live rooms follow the database: whatever was decided is committed first, and then the room is brought to what the
 * database says. Reading and following are one step a room, so that of two decisions at once the later one stands.
 */
@ApplicationScoped
@Transactional(TxType.NEVER)
public class Following {
    private final LiveRooms rooms;
    private final BreakoutBook book;
    private final Attendances attendances;
    private final MediaPreferences preferences;
    private final Sfu sfu;
    private final InstantSource clock;

    protected Following() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public Following(LiveRooms rooms, BreakoutBook book, Attendances attendances, MediaPreferences preferences, Sfu sfu, InstantSource clock) {
        this.rooms = rooms;
        this.book = book;
        this.attendances = attendances;
        this.preferences = preferences;
        this.sfu = sfu;
        this.clock = clock;
    }

    /** Settings or roles have changed. */
    public void settle(UUID meetingId) {
        rooms.find(meetingId).ifPresent(room -> {
            synchronized (room.following()) {
                book.whereabouts(meetingId).ifPresent(facts -> follow(room, facts));
            }
        });
    }

    /**
     * People belong elsewhere.
     *
     * @param by the host's name; null if nobody took them there
     */
    public void settle(UUID meetingId, MoveReason reason, String by) {
        rooms.find(meetingId).ifPresent(room -> {
            synchronized (room.following()) {
                book.whereabouts(meetingId).ifPresent(facts -> {
                    follow(room, facts);
                    room.division().misplaced(facts).forEach(person -> move(room, person, facts, reason, by));
                });
            }
        });
    }

    private void follow(Room room, Whereabouts facts) {
        sfu.tell(media -> {
            room.follow(facts, media);
            return null;
        });
    }

    private void move(Room room, UUID person, Whereabouts facts, MoveReason reason, String by) {
        Place to = room.division().placeIn(facts, person);
        try {
            MediaOffer offer = offer(to, person);
            sfu.tell(media -> {
                room.division().move(person, to, offer, reason, by, clock.instant(), media);
                return null;
            });
            writeDown(person, to, facts);
        } catch (MediaException e) {
            RoomLog.LOG.notMoved(person, e);
            room.sendAround(person);
        }
    }

    /** People are where they are, also if it can't be written: then their stay goes on in the room where they were. */
    private void writeDown(UUID person, Place to, Whereabouts facts) {
        try {
            String name = to.breakoutId() == null ? null : facts.split().room(to.breakoutId()).map(BreakoutView::name).orElse("");
            attendances.moved(person, to.breakoutId(), name);
        } catch (RuntimeException e) {
            RoomLog.LOG.moveNotWritten(person, e);
        }
    }

    /** What the SFU has for somebody who comes into a place, whose router is open from now on. */
    MediaOffer offer(Place place, UUID person) throws MediaException {
        return sfu.ask(media -> new MediaOffer(media.openRouter(place.routerId()), media.iceServers(person.toString()), preferences.videoCodec()));
    }
}
