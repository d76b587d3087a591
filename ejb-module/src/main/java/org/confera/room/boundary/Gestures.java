package org.confera.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Membership;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.room.control.LiveRooms;
import org.confera.room.entity.Emoji;
import org.confera.room.entity.Hands;
import org.confera.room.entity.Room;

/** Raised hands and reactions: live state of a room, like who is in it, and not in the database. */
@ApplicationScoped
public class Gestures {
    private final LiveRooms rooms;
    private final InstantSource clock;

    protected Gestures() {
        this(null, null);
    }

    @Inject
    public Gestures(LiveRooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    /** Raises one's own hand, behind those that are up already, or takes it down. */
    public void raiseHand(Caller caller, boolean raised) {
        in(caller, room -> room.hands().raise(caller.participantId(), raised));
    }

    /**
     * A host takes somebody's hand down. Twice is as good as once.
     *
     * @throws RefusedException NOT_FOUND if there is no such person in this room
     */
    public void lowerHand(Caller by, UUID participantId) {
        in(by, room -> {
            if (room.standing(participantId) != Membership.PRESENT) {
                throw notFound();
            }
            room.hands().lower(List.of(participantId), by.participantId(), by.displayName());
        });
    }

    /** A host takes all hands down in the room where they are. */
    public void lowerAllHands(Caller by) {
        in(by, room -> {
            Hands hands = room.hands();
            hands.lower(hands.raisedAround(by.participantId()), by.participantId(), by.displayName());
        });
    }

    /** Tells everybody else in the room, as far as they can take it in. */
    public void react(Caller caller, Emoji emoji) {
        in(caller, room -> room.reactions().react(caller.participantId(), emoji, clock.instant()));
    }

    private void in(Caller caller, Consumer<Room> action) {
        action.accept(rooms.find(caller.meetingId()).orElseThrow(Gestures::notFound));
    }

    private static RefusedException notFound() {
        return new RefusedException(RefusalReason.NOT_FOUND, "There is no such person in this room.");
    }
}
