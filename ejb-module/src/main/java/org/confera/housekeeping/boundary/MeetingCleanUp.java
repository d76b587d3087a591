package org.confera.housekeeping.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.confera.attendance.boundary.Attendances;
import org.confera.lobby.boundary.Lobby;
import org.confera.meeting.boundary.Limits;
import org.confera.meeting.boundary.MeetingRepository;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.MeetingKind;

/** The single steps of clean-up, each a transaction of its own. */
@Stateless
@PermitAll
public class MeetingCleanUp {
    /** More are taken a minute later. */
    private static final int AT_ONCE = 200;

    private final MeetingRepository repository;
    private final Attendances attendances;
    private final Lobby lobby;
    private final Limits limits;
    private final InstantSource clock;

    protected MeetingCleanUp() {
        this(null, null, null, null, null);
    }

    @Inject
    public MeetingCleanUp(MeetingRepository repository, Attendances attendances, Lobby lobby, Limits limits, InstantSource clock) {
        this.repository = repository;
        this.attendances = attendances;
        this.lobby = lobby;
        this.limits = limits;
        this.clock = clock;
    }

    /** Nobody is connected to a server that has just started, whatever the database says. */
    public void forgetConnections() {
        attendances.closeAll();
        lobby.empty();
    }

    /** This server is alive, with people in its meetings. */
    public void alive() {
        attendances.alive();
    }

    /** Notes the meetings that somebody is in now. */
    public void touch(Set<UUID> occupied) {
        Instant now = clock.instant();
        occupied.forEach(id -> repository.touch(id, now));
    }

    /** Meetings worth a closer look. */
    public List<UUID> candidates() {
        Instant now = clock.instant();
        return repository.quietSince(now.minus(idle()), now, AT_ONCE);
    }

    /** Takes a meeting if it is abandoned: an instant one is removed with all that depends on it, another ends. */
    public boolean take(UUID meetingId) {
        Instant now = clock.instant();
        Optional<Meeting> abandoned = repository.locked(meetingId).filter(meeting -> meeting.isAbandoned(now, idle()));
        abandoned.ifPresent(meeting -> {
            if (meeting.getKind() == MeetingKind.INSTANT) {
                repository.remove(meeting);
            } else {
                meeting.end(now);
            }
        });
        return abandoned.isPresent();
    }

    /** How long nobody must have been in a meeting. */
    public Duration idle() {
        return limits.instantIdle();
    }
}
