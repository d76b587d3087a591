package org.confera.lobby.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiFunction;
import org.confera.meeting.boundary.MeetingRepository;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.JoinDecision;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The meeting's door, as the database sees it. Decisions about one meeting are made one after the other. */
@Stateless
@PermitAll
public class Lobby {
    private final MeetingRepository repository;
    private final InstantSource clock;
    private final String node;

    protected Lobby() {
        this(null, null, null);
    }

    @Inject
    public Lobby(MeetingRepository repository, InstantSource clock,
            @ConfigProperty(name = "confera.node", defaultValue = "confera") String node) {
        this.repository = repository;
        this.clock = clock;
        this.node = node;
    }

    /** A person asks to come in; the answer is theirs, also if it is a refusal. */
    public JoinDecision join(Caller caller) {
        Meeting meeting = meeting(caller);
        Participant person = participant(caller.participantId());
        person.comesTo(node);
        return meeting.join(person, clock.instant());
    }

    /**
     * A host lets somebody in.
     *
     * @throws RefusedException if they may not, or there is nobody to let in
     */
    public void admit(Caller by, UUID guest) {
        Meeting meeting = meeting(by);
        decide(by, guest, (host, person) -> meeting.admit(host, person, clock.instant()));
    }

    /**
     * A host turns somebody away who waits.
     *
     * @throws RefusedException if they may not, or the person does not wait
     */
    public void reject(Caller by, UUID guest) {
        Meeting meeting = meeting(by);
        decide(by, guest, meeting::reject);
    }

    /** A person does not wait any longer. */
    public void stopWaiting(UUID participantId) {
        repository.participant(participantId).ifPresent(Participant::stopWaiting);
    }

    /** This server has started: nobody waits at it any more, since sockets died with it. Who waits at another goes on waiting. */
    public void empty() {
        repository.emptyLobbies(node);
    }

    private void decide(Caller by, UUID guest, BiFunction<Participant, Participant, JoinDecision> decision) {
        if (decision.apply(participant(by.participantId()), participant(guest))
                instanceof JoinDecision.Refused(RefusalReason why)) {
            throw new RefusedException(why);
        }
    }

    private Meeting meeting(Caller caller) {
        return repository.locked(caller.meetingId())
                .orElseThrow(() -> new RefusedException(RefusalReason.MEETING_ENDED));
    }

    private Participant participant(UUID id) {
        return repository.participant(id).orElseThrow(() -> new RefusedException(RefusalReason.NOT_FOUND));
    }
}
