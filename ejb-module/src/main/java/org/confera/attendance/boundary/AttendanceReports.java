package org.confera.attendance.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confera.attendance.boundary.AttendanceReport.Person;
import org.confera.attendance.boundary.AttendanceReport.Stay;
import org.confera.attendance.control.AttendanceRepository;
import org.confera.attendance.entity.Attendance;
import org.confera.attendance.entity.Presence;
import org.confera.attendance.entity.SignsOfLife;
import org.confera.meeting.boundary.Memberships;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.Participant;

/** Tells hosts and co-hosts who was in their meeting. */
@Stateless
@PermitAll
public class AttendanceReports {
    private final AttendanceRepository repository;
    private final Memberships memberships;
    private final InstantSource clock;

    protected AttendanceReports() {
        this(null, null, null);
    }

    @Inject
    public AttendanceReports(AttendanceRepository repository, Memberships memberships, InstantSource clock) {
        this.repository = repository;
        this.memberships = memberships;
        this.clock = clock;
    }

    /**
     * The report of the meeting with this code, as it is at this moment.
     *
     * @throws org.confera.meeting.entity.RefusedException if there is no such meeting or this person may not see it
     */
    public AttendanceReport of(String code, UUID accountId) {
        Meeting meeting = memberships.require(Operation.ATTENDANCE, code, accountId).getMeeting();
        Ends ends = new Ends(repository.signsOfLife(), meeting.getEndedAt().orElse(null), clock.instant());
        List<Person> people = repository.of(meeting.getId()).stream()
                .collect(Collectors.groupingBy(Attendance::getParticipant, LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream().map(entry -> person(entry.getKey(), entry.getValue(), ends)).toList();
        return new AttendanceReport(meeting.getCode(), meeting.getTitle(), ends.meeting(), people);
    }

    private static Person person(Participant person, List<Attendance> stays, Ends ends) {
        boolean here = stays.stream().anyMatch(stay -> ends.of(stay) == null);
        return new Person(person.getDisplayName(), person.getAccount().isErased() ? "" : person.getAccount().getEmail(), person.getMeeting().roleOf(person), here,
                Presence.of(stays, stay -> Optional.ofNullable(ends.of(stay)).orElse(ends.now())),
                stays.stream().map(stay -> Stay.of(stay, ends.of(stay), ends.now())).toList());
    }

    /** When stays ended: those that go on end with the meeting. */
    private record Ends(SignsOfLife signs, Instant meeting, Instant now) {

        /** Null while it goes on. */
        Instant of(Attendance stay) {
            return signs.endOf(stay, meeting == null ? now : meeting).orElse(meeting);
        }
    }
}
