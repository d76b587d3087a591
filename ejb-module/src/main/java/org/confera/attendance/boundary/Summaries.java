package org.confera.attendance.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confera.attendance.control.AttendanceRepository;
import org.confera.attendance.entity.Attendance;
import org.confera.attendance.entity.AttendanceSummary;
import org.confera.attendance.entity.Presence;
import org.confera.attendance.entity.SignsOfLife;
import org.confera.meeting.boundary.MeetingRepository;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Participant;

/** Sums up who was in a meeting that is over. */
@Stateless
@PermitAll
public class Summaries {
    private final AttendanceRepository repository;
    private final MeetingRepository meetings;

    protected Summaries() {
        this(null, null);
    }

    @Inject
    public Summaries(AttendanceRepository repository, MeetingRepository meetings) {
        this.repository = repository;
        this.meetings = meetings;
    }

    /**
     * Writes one summary for each person who was in this meeting; nothing if it is not over or gone. Twice is as good as
     * once. A stay of which no end was written ended with its server, or else with the meeting.
     */
    public void write(UUID meetingId) {
        meetings.locked(meetingId).flatMap(Meeting::getEndedAt).ifPresent(end ->
                repository.of(meetingId).stream().collect(Collectors.groupingBy(Attendance::getParticipant))
                        .forEach((person, stays) -> write(person, stays, end)));
    }

    private void write(Participant person, List<Attendance> stays, Instant end) {
        SignsOfLife signs = repository.signsOfLife();
        stays.forEach(stay -> stay.leave(signs.endOf(stay, end).orElse(end)));
        Presence presence = Presence.of(stays, end);
        repository.summary(person.getId()).ifPresentOrElse(summary -> summary.write(presence),
                () -> repository.add(new AttendanceSummary(person, presence)));
    }
}
