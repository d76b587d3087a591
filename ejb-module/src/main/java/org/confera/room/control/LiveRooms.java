package org.confera.room.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.confera.room.entity.Room;

/** The one place where this node's live rooms are kept; a room is made by the first who comes and gone with the last. */
@ApplicationScoped
public class LiveRooms {
    private final ConcurrentMap<UUID, Room> rooms = new ConcurrentHashMap<>();

    public Optional<Room> find(UUID meetingId) {
        return Optional.ofNullable(rooms.get(meetingId));
    }

    /**
     * The room of a meeting in which {@code use} succeeds: it answers false for a room that closed while we looked, and
     * a new one is made then.
     */
    public Room use(UUID meetingId, Predicate<Room> use) {
        while (true) {
            Room room = rooms.compute(meetingId, (id, old) -> old == null || old.isClosed() ? new Room(id) : old);
            if (use.test(room)) {
                return room;
            }
        }
    }

    /** Forgets a room if it has closed. */
    public void sweep(UUID meetingId) {
        rooms.computeIfPresent(meetingId, (id, room) -> room.isClosed() ? null : room);
    }

    public Collection<Room> all() {
        return List.copyOf(rooms.values());
    }
}
