package org.confera.room.entity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who in a room wants to speak, in order. A hand stays up over a lost socket, and goes down with its person. Guarded by
 * its room's lock, like everything in it.
 */
public final class Hands {
    private final Room room;
    private final Set<UUID> raised = new LinkedHashSet<>();

    Hands(Room room) {
        this.room = room;
    }

    /** A person raises their own hand, behind those who wait already, or takes it down. */
    public void raise(UUID participantId, boolean up) {
        synchronized (room) {
            boolean changed = up ? room.seats().present(participantId).isPresent() && raised.add(participantId) : raised.remove(participantId);
            if (changed) {
                tellAround(List.of(participantId));
            }
        }
    }

    /**
     * A host takes down hands; whose it was is told by whom.
     *
     * @param by the host's display name
     */
    public void lower(List<UUID> participantIds, UUID host, String by) {
        synchronized (room) {
            List<UUID> lowered = participantIds.stream().filter(raised::remove).toList();
            if (!lowered.isEmpty()) {
                room.tell(person -> lowered.contains(person) && !person.equals(host), new RoomEvent.HandLowered(by));
                tellAround(lowered);
            }
        }
    }

    /** Those whose hands are up in the room where this person is, in order. */
    public List<UUID> raisedAround(UUID participantId) {
        synchronized (room) {
            return room.seats().present(participantId).map(seat -> raised(seat.place())).orElse(List.of());
        }
    }

    List<UUID> raised(Place place) {
        Set<UUID> here = room.seats().in(place).stream().map(Seat::id).collect(Collectors.toSet());
        return raised.stream().filter(here::contains).toList();
    }

    /** Hands were forbidden to participants. */
    void lowerThoseOf(Predicate<Seat> whom) {
        List<UUID> lowered = raised.stream().filter(id -> room.seats().present(id).filter(whom).isPresent()).toList();
        if (raised.removeAll(lowered)) {
            tellAround(lowered);
        }
    }

    /** Somebody leaves this room, and the others are told of that already; called with the room's lock held. */
    void forget(UUID participantId, Place place) {
        if (raised.remove(participantId)) {
            room.seats().tellIn(place, new RoomEvent.Hands(raised(place)));
        }
    }

    /** Those in the rooms of these people are told of the hands there. */
    private void tellAround(List<UUID> people) {
        people.stream().flatMap(id -> room.seats().present(id).stream()).map(Seat::place).distinct()
                .forEach(place -> room.seats().tellIn(place, new RoomEvent.Hands(raised(place))));
    }
}
