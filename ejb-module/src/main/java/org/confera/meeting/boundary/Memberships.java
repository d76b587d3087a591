package org.confera.meeting.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.MeetingCode;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;

/**
 * Who somebody is to a meeting that they need not be connected to, for what is asked of it before, beside or after.
 * Every method joins the caller's transaction.
 */
@ApplicationScoped
public class Memberships {
    private final MeetingRepository meetings;

    protected Memberships() {
        this(null);
    }

    @Inject
    public Memberships(MeetingRepository meetings) {
        this.meetings = meetings;
    }

    /**
     * This person's membership of the meeting with this code.
     *
     * @throws RefusedException NOT_FOUND if there is no such meeting or they have nothing to do with it, else why they may
     *         not do this
     */
    public Participant require(Operation operation, String code, UUID accountId) {
        Meeting meeting = MeetingCode.read(code).flatMap(known -> meetings.byCode(known.value())).orElseThrow(Memberships::notFound);
        Participant person = meetings.participant(meeting, accountId).or(() -> hostWhoNeverCame(meeting, accountId))
                .orElseThrow(Memberships::notFound);
        meeting.refusalAfterwards(operation, person).ifPresent(why -> {
            throw new RefusedException(why);
        });
        return person;
    }

    private static Optional<Participant> hostWhoNeverCame(Meeting meeting, UUID accountId) {
        return Optional.of(meeting.getHost()).filter(host -> host.getId().equals(accountId)).map(host -> new Participant(meeting, host));
    }

    private static RefusedException notFound() {
        return new RefusedException(RefusalReason.NOT_FOUND, "There is no such meeting.");
    }
}
