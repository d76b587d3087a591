package org.confera.attendance.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.confera.attendance.control.AttendanceRepository;
import org.confera.attendance.entity.Attendance;
import org.confera.meeting.boundary.MeetingRepository;
import org.confera.meeting.entity.MeetingState;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;

/** Writes down when people came and went. */
@Stateless
@PermitAll
public class Attendances {
    private final AttendanceRepository repository;
    private final MeetingRepository meetings;
    private final InstantSource clock;

    protected Attendances() {
        this(null, null, null);
    }

    @Inject
    public Attendances(AttendanceRepository repository, MeetingRepository meetings, InstantSource clock) {
        this.repository = repository;
        this.meetings = meetings;
        this.clock = clock;
    }

    /**
     * A person is in; one who never left goes on with the same stay. Arrivals of one person come one after the other.
     * The meeting is locked first, as at the door, and may have ended since the door opened.
     *
     * @throws RefusedException MEETING_ENDED, or NOT_FOUND for somebody unknown
     */
    public void arrived(UUID meetingId, UUID participantId) {
        meetings.locked(meetingId).filter(meeting -> meeting.getState() != MeetingState.ENDED)
                .orElseThrow(() -> new RefusedException(RefusalReason.MEETING_ENDED));
        Participant person = meetings.lockedParticipant(participantId)
                .orElseThrow(() -> new RefusedException(RefusalReason.NOT_FOUND));
        if (repository.open(participantId).isEmpty()) {
            repository.add(new Attendance(person, clock.instant()));
        }
    }

    /** A person is gone; their meeting was active until now. */
    public void departed(UUID meetingId, UUID participantId) {
        Instant now = clock.instant();
        repository.open(participantId).ifPresent(stay -> stay.leave(now));
        meetings.touch(meetingId, now);
    }

    /**
     * The server has started: nobody is connected, whatever the rows say. Stays end when their meeting was last seen
     * active, and those meetings count as active now, so that people have time to come back.
     */
    public void closeAll() {
        Instant now = clock.instant();
        List<Attendance> open = repository.allOpen();
        open.forEach(stay -> stay.leave(stay.getParticipant().getMeeting().getLastActivityAt()));
        open.forEach(stay -> stay.getParticipant().getMeeting().touch(now));
    }
}
