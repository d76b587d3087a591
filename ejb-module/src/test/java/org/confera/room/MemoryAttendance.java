package org.confera.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confera.attendance.control.AttendanceRepository;
import org.confera.attendance.entity.Attendance;

/** Stays in memory. */
final class MemoryAttendance extends AttendanceRepository {
    final List<Attendance> stays = new ArrayList<>();

    @Override
    public void add(Attendance stay) {
        stays.add(stay);
    }

    @Override
    public Optional<Attendance> open(UUID participantId) {
        return allOpen().stream().filter(stay -> stay.getParticipant().getId().equals(participantId)).findFirst();
    }

    @Override
    public List<Attendance> allOpen() {
        return stays.stream().filter(stay -> stay.getLeftAt().isEmpty()).toList();
    }
}
