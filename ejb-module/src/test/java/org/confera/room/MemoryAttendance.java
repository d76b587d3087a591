package org.confera.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.confera.attendance.control.AttendanceRepository;
import org.confera.attendance.entity.Attendance;
import org.confera.attendance.entity.RoomInMeeting;

/** Stays in memory. */
final class MemoryAttendance extends AttendanceRepository {
    final List<Attendance> stays = new ArrayList<>();
    private final Map<String, Instant> beats = new HashMap<>();
    private final Function<UUID, String> roomNames;
    /** What the database does instead of ending a stay, when it is away. */
    Runnable beforeOpen = () -> { };

    MemoryAttendance(Function<UUID, String> roomNames) {
        this.roomNames = roomNames;
    }

    @Override
    public void add(Attendance stay) {
        stays.add(stay);
    }

    @Override
    public Optional<Attendance> open(UUID participantId) {
        beforeOpen.run();
        return allOpen().stream().filter(stay -> stay.getParticipant().getId().equals(participantId)).findFirst();
    }

    List<Attendance> allOpen() {
        return stays.stream().filter(stay -> stay.getLeftAt().isEmpty()).toList();
    }

    @Override
    public List<Attendance> allOpen(String node) {
        return allOpen().stream().filter(stay -> stay.getNode().equals(node)).toList();
    }

    @Override
    public RoomInMeeting room(UUID breakoutId) {
        return new RoomInMeeting(breakoutId, roomNames.apply(breakoutId));
    }

    @Override
    public Optional<Instant> lastSeen(String node) {
        return Optional.ofNullable(beats.get(node));
    }

    @Override
    public void beat(String node, Instant now) {
        beats.put(node, now);
    }
}
