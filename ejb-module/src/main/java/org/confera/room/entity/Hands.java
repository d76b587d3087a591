package org.confera.room.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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
                tellAll();
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
                tellAll();
            }
        }
    }

    /** Those whose hands are up, in order. */
    public List<UUID> raised() {
        synchronized (room) {
            return List.copyOf(raised);
        }
    }

    /** Somebody is gone, and the others are told of that already; called with the room's lock held. */
    void forget(UUID participantId) {
        if (raised.remove(participantId)) {
            tellAll();
        }
    }

    private void tellAll() {
        room.tell(_ -> true, new RoomEvent.Hands(new ArrayList<>(raised)));
    }
}
