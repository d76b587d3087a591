package org.confera.meeting.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Freedom;
import org.confera.meeting.entity.JoinDecision;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.ParticipantRole;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;

/**
 * What hosts decide about people and about the meeting, as the database keeps it. Each call is one transaction; those about
 * one meeting come one after the other, so that there is one host at every moment. Each throws {@link RefusedException} if
 * the caller may not, or the person is not in this meeting.
 */
@Stateless
@PermitAll
public class Moderation {
    private final MeetingRepository repository;
    private final InstantSource clock;

    protected Moderation() {
        this(null, null);
    }

    @Inject
    public Moderation(MeetingRepository repository, InstantSource clock) {
        this.repository = repository;
        this.clock = clock;
    }

    public void remove(Caller by, UUID target) {
        Meeting meeting = meeting(by);
        granted(meeting.remove(person(by.participantId()), person(target)));
    }

    public void moveToLobby(Caller by, UUID target) {
        Meeting meeting = meeting(by);
        granted(meeting.moveToLobby(person(by.participantId()), person(target), clock.instant()));
    }

    public void changeRole(Caller by, UUID target, ParticipantRole role) {
        Meeting meeting = meeting(by);
        granted(meeting.changeRole(person(by.participantId()), person(target), role));
    }

    public void transferHost(Caller by, UUID target) {
        Meeting meeting = meeting(by);
        granted(meeting.transferHost(person(by.participantId()), person(target)));
    }

    /** Somebody whom the live room asked takes over from the host. */
    public void claimHost(Caller claimant) {
        Meeting meeting = meeting(claimant);
        granted(meeting.claimHost(person(claimant.participantId()), hostOf(meeting)));
    }

    public void lock(Caller by, boolean locked) {
        change(by, Operation.LOCK, meeting -> meeting.lock(locked));
    }

    /** Without a lobby all who wait may come in. */
    public void enableLobby(Caller by, boolean enabled) {
        change(by, Operation.ENABLE_LOBBY, meeting -> {
            meeting.enableLobby(enabled);
            if (!enabled) {
                Participant host = person(by.participantId());
                repository.waiting(meeting).forEach(guest -> meeting.admit(host, guest, clock.instant()));
            }
        });
    }

    public void allow(Caller by, Freedom freedom, boolean allowed) {
        change(by, Operation.RESTRICT, meeting -> meeting.allow(freedom, allowed));
    }

    private void change(Caller by, Operation operation, Consumer<Meeting> change) {
        Meeting meeting = meeting(by);
        meeting.refusal(operation, person(by.participantId())).ifPresent(why -> {
            throw new RefusedException(why);
        });
        change.accept(meeting);
    }

    private static void granted(JoinDecision decision) {
        if (decision instanceof JoinDecision.Refused(RefusalReason why)) {
            throw new RefusedException(why);
        }
    }

    private Participant hostOf(Meeting meeting) {
        return repository.participant(meeting, meeting.getHost().getId()).orElseGet(() -> {
            Participant never = new Participant(meeting, meeting.getHost());
            repository.add(never);
            return never;
        });
    }

    private Meeting meeting(Caller caller) {
        return repository.locked(caller.meetingId()).orElseThrow(() -> new RefusedException(RefusalReason.MEETING_ENDED));
    }

    private Participant person(UUID id) {
        return repository.participant(id).orElseThrow(() -> new RefusedException(RefusalReason.NOT_FOUND));
    }
}
