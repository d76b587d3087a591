package org.confera.room.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.confera.breakout.entity.SplitView;
import org.confera.breakout.entity.Whereabouts;
import org.confera.breakout.entity.Whereabouts.Whereabout;

/**
 * How a meeting is split into rooms, and who is moved where; it follows the database. Guarded by the room's lock.
 */
public final class Division {
    private final Room room;
    private final Map<UUID, UUID> assigned = new HashMap<>();
    private SplitView split;

    Division(Room room) {
        this.room = room;
    }

    /** Where the database wants somebody to be. */
    public Place placeIn(Whereabouts facts, UUID participantId) {
        UUID breakout = facts.split() == null ? null
                : facts.of(participantId).map(Whereabout::breakoutId).filter(id -> facts.split().room(id).isPresent()).orElse(null);
        return new Place(room.meetingId(), breakout);
    }

    /** Those who are in another room than the database wants. */
    public List<UUID> misplaced(Whereabouts facts) {
        synchronized (room) {
            return room.seats().present().stream().filter(seat -> !seat.place().equals(placeIn(facts, seat.id()))).map(Seat::id).toList();
        }
    }

    /** The meeting is split like this now, or not at all. */
    void follow(Whereabouts facts) {
        split = facts.split();
        assigned.clear();
        facts.people().forEach((id, where) -> {
            if (where.assignedId() != null) {
                assigned.put(id, where.assignedId());
            }
        });
    }

    /** Everybody is told how the meeting is split. */
    public void tellAll(Instant now) {
        synchronized (room) {
            room.tell(_ -> true, new RoomEvent.Breakouts(view(now)));
        }
    }

    /** Whether the timer has run out; false without one. */
    public boolean isDue(Instant now) {
        synchronized (room) {
            return split != null && split.closesAt() != null && !now.isBefore(split.closesAt());
        }
    }

    /**
     * Takes somebody to another room: their media there ends, those who stay are told that they left, they themselves what
     * they find, and those who are there that they came. Who has gone meanwhile finds the way when they come back.
     *
     * @param offer the media of the place they go to
     * @param by    the host's name; null if they go by themselves, or if time is up
     */
    public void move(UUID participantId, Place to, MediaOffer offer, MoveReason reason, String by, Instant now, MediaCommands media) {
        synchronized (room) {
            room.seats().present(participantId).filter(seat -> !seat.place().equals(to)).ifPresent(seat -> {
                relocate(seat, to, media);
                seat.tell(new RoomEvent.Moved(room.view(seat, offer, now), reason, by));
                room.observations(to).tellSpeakers(seat);
            });
            room.closeIfEmpty(to, media);
        }
    }

    void relocate(Seat seat, Place to, MediaCommands media) {
        Place from = seat.place();
        room.tracks().closeAll(seat, media);
        room.seats().tellOthers(seat, new RoomEvent.ParticipantLeft(seat.id()));
        seat.place(to);
        room.forget(seat.id(), from);
        room.seats().tellOthers(seat, new RoomEvent.ParticipantJoined(seat.view()));
        tellOf(seat);
        room.closeIfEmpty(from, media);
    }

    /** The others learn where somebody is, while there is more than one place to be. */
    void tellOf(Seat seat) {
        if (split != null) {
            room.tell(person -> !person.equals(seat.id()), new RoomEvent.BreakoutPerson(person(seat)));
        }
    }

    /** Somebody is gone altogether. */
    void tellGone(UUID participantId) {
        if (split != null) {
            room.tell(_ -> true, new RoomEvent.BreakoutPersonLeft(participantId));
        }
    }

    /** Null while the meeting is not split. */
    BreakoutsView view(Instant now) {
        if (split == null) {
            return null;
        }
        List<BreakoutPersonView> people = room.seats().present().stream().map(this::person).toList();
        return new BreakoutsView(split.rooms(), people, split.choose(), split.lateJoiners(), secondsLeft(now));
    }

    /** Null in the main room. */
    PlaceView placeView(Place place) {
        return Optional.ofNullable(split).filter(_ -> !place.isMain()).flatMap(open -> open.room(place.breakoutId()))
                .map(found -> new PlaceView(found.id(), found.name())).orElse(null);
    }

    private BreakoutPersonView person(Seat seat) {
        return new BreakoutPersonView(seat.id(), seat.person().displayName(), seat.place().breakoutId(), assigned.get(seat.id()));
    }

    private Long secondsLeft(Instant now) {
        return Objects.isNull(split.closesAt()) ? null : Math.max(0, Duration.between(now, split.closesAt()).toSeconds());
    }
}
