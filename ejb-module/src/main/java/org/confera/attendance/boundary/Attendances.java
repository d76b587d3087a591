package org.confera.attendance.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confera.attendance.control.AttendanceRepository;
import org.confera.attendance.entity.Attendance;
import org.confera.attendance.entity.RoomInMeeting;
import org.confera.meeting.boundary.MeetingRepository;
import org.confera.meeting.entity.MeetingState;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes down when people came and went, and in which room of the meeting they were. */
@Stateless
@PermitAll
public class Attendances {
    private final AttendanceRepository repository;
    private final MeetingRepository meetings;
    private final InstantSource clock;
    private final String node;

    protected Attendances() {
        this(null, null, null, null);
    }

    @Inject
    public Attendances(AttendanceRepository repository, MeetingRepository meetings, InstantSource clock,
            @ConfigProperty(name = "confera.node", defaultValue = "confera") String node) {
        this.repository = repository;
        this.meetings = meetings;
        this.clock = clock;
        this.node = node;
    }

    /**
     * A person is in, in the room where they belong; one who never left goes on with the same stay. Arrivals of one person
     * come one after the other. The meeting is locked first, as at the door, and may have ended since the door opened.
     *
     * @throws RefusedException MEETING_ENDED, or NOT_FOUND for somebody unknown
     */
    public void arrived(UUID meetingId, UUID participantId) {
        meetings.locked(meetingId).filter(meeting -> meeting.getState() != MeetingState.ENDED)
                .orElseThrow(() -> new RefusedException(RefusalReason.MEETING_ENDED));
        Participant person = meetings.lockedParticipant(participantId)
                .orElseThrow(() -> new RefusedException(RefusalReason.NOT_FOUND));
        RoomInMeeting room = person.getBreakoutId().map(repository::room).orElse(RoomInMeeting.MAIN);
        repository.open(participantId).ifPresentOrElse(stay -> go(stay, room),
                () -> repository.add(new Attendance(person, room, node, clock.instant())));
    }

    /**
     * A person who is in goes to another room of the meeting: they leave one and join the other at the same moment. Nothing
     * is written of somebody who is not in: where they belong is seen when they arrive.
     *
     * @param breakoutId null for the main room, as is its name
     */
    public void moved(UUID participantId, UUID breakoutId, String roomName) {
        Optional<Participant> person = meetings.lockedParticipant(participantId);
        person.flatMap(known -> repository.open(known.getId())).ifPresent(stay -> go(stay, new RoomInMeeting(breakoutId, roomName)));
    }

    private void go(Attendance stay, RoomInMeeting room) {
        if (!stay.getRoom().equals(room) || !stay.getNode().equals(node)) {
            repository.add(stay.move(room, node, clock.instant()));
        }
    }

    /**
     * A person is gone; their meeting was active until now.
     *
     * @param at when they left, or their connection was lost: they were not there any more while their place was kept
     */
    public void departed(UUID meetingId, UUID participantId, Instant at) {
        repository.open(participantId).ifPresent(stay -> stay.leave(at));
        meetings.touch(meetingId, clock.instant());
    }

    /** This server is alive; told every second while somebody is in a meeting. */
    public void alive() {
        repository.beat(node, clock.instant());
    }

    /**
     * The server has started: nobody is connected to it, whatever the rows say. Stays end when it was last seen alive, and
     * their meetings count as active now, so that people have time to come back.
     */
    public void closeAll() {
        Instant now = clock.instant();
        Optional<Instant> alive = repository.lastSeen(node);
        List<Attendance> open = repository.allOpen(node);
        open.forEach(stay -> stay.leave(alive.orElseGet(stay::getJoinedAt)));
        open.forEach(stay -> stay.getParticipant().getMeeting().touch(now));
    }
}
