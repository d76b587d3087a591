package org.confera.room.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.confera.media.api.MediaSource;
import org.confera.meeting.entity.Freedom;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.meeting.entity.Role;
import org.confera.meeting.entity.SettingsView;

/**
 * How a meeting is led at this moment: how it is set, who is in front, and who may take over from a host who is gone. Roles
 * and settings follow the database. Guarded by the room's lock.
 */
public final class Chair {
    /** After so long without the host another person may take the role over. */
    public static final Duration HOST_GONE = Duration.ofMinutes(5);

    private final Room room;
    private final Map<Place, UUID> spotlights = new HashMap<>();
    private SettingsView settings = SettingsView.initial();
    /** When the host was seen last, or this room was first looked at. */
    private Instant hostSeen;
    private UUID mayClaim;

    Chair(Room room) {
        this.room = room;
    }

    /** How the meeting is set. */
    public SettingsView settings() {
        synchronized (room) {
            return settings;
        }
    }

    // --- what the database says ---

    /** The meeting is set like this: everybody is told, and what participants may not send any more ends. */
    void follow(SettingsView now, MediaCommands media) {
        if (!now.equals(settings)) {
            settings = now;
            room.tell(_ -> true, new RoomEvent.SettingsChanged(now));
            room.restraint().enforce(media);
            room.hands().lowerThoseOf(seat -> !isAllowed(Freedom.HANDS, seat));
        }
    }

    /** Somebody has another role: everybody is told; new hosts also who waits and who is kept out. */
    void follow(Seat seat, Role role, MediaCommands media) {
        Role before = seat.person().role();
        if (role == before) {
            return;
        }
        seat.role(role);
        if (!seat.isWaiting()) {
            room.tell(_ -> true, new RoomEvent.RoleChanged(seat.id(), role));
            if (role.moderates() && !before.moderates()) {
                room.seats().tellWaiting();
                room.keptOut().tell();
            }
        }
        room.restraint().enforce(media);
    }

    boolean isAllowed(Freedom freedom, Seat seat) {
        return settings.allows(freedom, seat.person().role());
    }

    /** What a host may turn off for those who send this. */
    static Freedom freedomOf(MediaSource source) {
        return switch (source) {
            case MICROPHONE -> Freedom.MICROPHONE;
            case CAMERA -> Freedom.CAMERA;
            case SCREEN, SCREEN_AUDIO -> Freedom.SCREEN;
        };
    }

    // --- in front ---

    /**
     * A host puts somebody of their room in front of everybody there.
     *
     * @param participantId null for nobody
     * @throws RefusedException NOT_FOUND if there is no such person in the host's room
     */
    public void spotlight(UUID by, UUID participantId) {
        synchronized (room) {
            Place place = room.seats().present(by).map(Seat::place).orElseThrow(Chair::notFound);
            if (participantId != null) {
                room.seats().present(participantId).filter(seat -> seat.isTogetherWith(place)).orElseThrow(Chair::notFound);
            }
            shine(place, participantId);
        }
    }

    private void shine(Place place, UUID participantId) {
        UUID before = participantId == null ? spotlights.remove(place) : spotlights.put(place, participantId);
        if (before != participantId && (before == null || !before.equals(participantId))) {
            room.seats().tellIn(place, new RoomEvent.Spotlight(participantId));
        }
    }

    Optional<UUID> spotlight(Place place) {
        return Optional.ofNullable(spotlights.get(place));
    }

    /** Somebody leaves this place. */
    void forget(UUID gone, Place place) {
        if (gone.equals(spotlights.get(place))) {
            shine(place, null);
        }
    }

    // --- a host who is gone ---

    /** Told the time: who has been with the meeting for longest may take over when the host has been gone for long. */
    public void tick(Instant now) {
        synchronized (room) {
            boolean hostIsHere = connected(seat -> seat.person().role() == Role.HOST).isPresent();
            if (hostIsHere || hostSeen == null) {
                hostSeen = now;
            }
            boolean gone = !hostIsHere && !now.isBefore(hostSeen.plus(HOST_GONE));
            ask(gone ? connected(seat -> seat.person().role() == Role.CO_HOST).or(() -> connected(_ -> true)).map(Seat::id).orElse(null) : null);
        }
    }

    private void ask(UUID successor) {
        if (successor == null ? mayClaim == null : successor.equals(mayClaim)) {
            return;
        }
        tellOfClaim(mayClaim, false);
        mayClaim = successor;
        tellOfClaim(successor, true);
    }

    private void tellOfClaim(UUID participantId, boolean may) {
        if (participantId != null) {
            room.tell(participantId::equals, new RoomEvent.HostGone(may));
        }
    }

    boolean mayClaim(Seat seat) {
        return seat.id().equals(mayClaim);
    }

    /** @throws RefusedException NOT_YOUR_TURN unless this person was asked to take over */
    public void checkClaim(UUID participantId) {
        synchronized (room) {
            if (!participantId.equals(mayClaim)) {
                throw new RefusedException(RefusalReason.NOT_YOUR_TURN);
            }
        }
    }

    private Optional<Seat> connected(Predicate<Seat> whom) {
        List<Seat> present = room.seats().present();
        return present.stream().filter(seat -> seat.client().isPresent() && whom.test(seat)).findFirst();
    }

    private static RefusedException notFound() {
        return new RefusedException(RefusalReason.NOT_FOUND, "There is no such person in this room.");
    }
}
