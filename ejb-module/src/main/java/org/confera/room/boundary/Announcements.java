package org.confera.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Predicate;
import org.confera.meeting.entity.Caller;
import org.confera.room.control.LiveRooms;
import org.confera.room.entity.RoomEvent;

/**
 * For components whose facts are in the database: tells the people of a meeting what has been committed. Whoever waits in
 * the lobby hears nothing, and whoever is not there finds it when they come.
 */
@ApplicationScoped
public class Announcements {
    private final LiveRooms rooms;

    protected Announcements() {
        this(null);
    }

    @Inject
    public Announcements(LiveRooms rooms) {
        this.rooms = rooms;
    }

    /** Everybody in the meeting is told, in whatever room they are. */
    public void toEverybody(UUID meetingId, RoomEvent event) {
        tell(meetingId, _ -> true, event);
    }

    /** Everybody in the meeting but this person is told, in whatever room they are. */
    public void toOthers(Caller from, RoomEvent event) {
        tell(from.meetingId(), person -> !person.equals(from.participantId()), event);
    }

    /** Everybody in one of the rooms but this person is told; null is the main room. */
    public void toOthersIn(UUID breakoutId, Caller from, RoomEvent event) {
        rooms.find(from.meetingId()).ifPresent(room -> room.tellIn(breakoutId, person -> !person.equals(from.participantId()), event));
    }

    /** This person is told, if they are in the room. */
    public void to(UUID meetingId, UUID participantId, RoomEvent event) {
        tell(meetingId, participantId::equals, event);
    }

    private void tell(UUID meetingId, Predicate<UUID> whom, RoomEvent event) {
        rooms.find(meetingId).ifPresent(room -> room.tell(whom, event));
    }
}
