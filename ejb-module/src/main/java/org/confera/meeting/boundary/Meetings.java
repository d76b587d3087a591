package org.confera.meeting.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.confera.account.entity.DisplayName;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.MeetingCode;
import org.confera.meeting.entity.MeetingState;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.ParticipantRole;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;

/** Start, find, enter in the books, and end meetings. The person asking is always named by the caller. */
@Stateless
@PermitAll
public class Meetings {
    private static final int RECENT = 50;
    /** Instant meetings of one host that wait for their first; an older one would be cleaned up soon anyway. */
    private static final int NEVER_ENTERED = 10;

    private final MeetingRepository repository;
    private final Limits limits;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    protected Meetings() {
        this(null, null, null);
    }

    @Inject
    public Meetings(MeetingRepository repository, Limits limits, InstantSource clock) {
        this.repository = repository;
        this.limits = limits;
        this.clock = clock;
    }

    /** Like {@link #startInstant(UUID, String)}, with an English title. */
    public String startInstant(UUID accountId) {
        return startInstant(accountId, null);
    }

    /**
     * Starts a meeting for now and answers its code.
     *
     * @param title null for "Ada's meeting"
     * @throws RefusedException TOO_MANY_MEETINGS if as many go on as the node can hold,
     *         ACCOUNT_DISABLED if this person may not use Confera any more
     */
    public String startInstant(UUID accountId, String title) {
        Account host = account(accountId);
        removeOldestNeverEntered(accountId);
        checkLimit();
        String name = title == null || title.isBlank() ? host.getDisplayName() + "'s meeting" : title.strip();
        Meeting meeting = Meeting.instant(repository.freeCode(random), name, host, clock.instant());
        repository.add(meeting);
        return meeting.getCode();
    }

    /** One person's clicks must not fill the node: of their meetings that nobody entered only the newest stay. */
    private void removeOldestNeverEntered(UUID hostId) {
        repository.neverEntered(hostId).stream().skip(NEVER_ENTERED - 1L).map(repository::locked).flatMap(Optional::stream)
                .filter(meeting -> meeting.getState() == MeetingState.SCHEDULED).forEach(repository::remove);
    }

    private void checkLimit() {
        if (repository.countLive() >= limits.liveMeetings()) {
            throw new RefusedException(RefusalReason.TOO_MANY_MEETINGS, "This server holds " + limits.liveMeetings()
                    + " meetings at a time (confera.meeting.max-live). Try again when one has ended.");
        }
    }

    /** Finds a meeting by what a person typed: a code with or without hyphens, in any case, or a whole join link. */
    public Optional<MeetingView> find(String codeOrLink) {
        return MeetingCode.read(codeOrLink).flatMap(code -> repository.byCode(code.value())).map(MeetingView::of);
    }

    /** The meetings that a person hosts or was in, newest activity first, at most {@value #RECENT}. */
    public List<MeetingView> recentOf(UUID accountId) {
        return repository.recentOf(accountId, RECENT).stream().map(MeetingView::of).toList();
    }

    /**
     * Makes a person known to a meeting, or finds them known already. It takes no permission: whether they may come in
     * is decided when they join.
     *
     * @throws RefusedException NOT_FOUND if there is no such meeting, MEETING_ENDED if it is over,
     *         ACCOUNT_DISABLED if this person may not use Confera any more
     */
    public Enrolment enrol(String code, UUID accountId) {
        UUID id = repository.idOf(code)
                .orElseThrow(() -> new RefusedException(RefusalReason.NOT_FOUND, "There is no such meeting."));
        Meeting meeting = locked(id);
        if (meeting.getState() == MeetingState.ENDED) {
            throw new RefusedException(RefusalReason.MEETING_ENDED);
        }
        Participant person = repository.participant(meeting, accountId).orElseGet(() -> newcomer(meeting, accountId));
        // Whoever has changed their name since they were here last goes by the new one.
        person.rename(new DisplayName(person.getAccount().getDisplayName()));
        Caller caller = new Caller(meeting.getId(), person.getId(), accountId, person.getDisplayName(),
                meeting.roleOf(person));
        return new Enrolment(caller, MeetingView.of(meeting));
    }

    private Participant newcomer(Meeting meeting, UUID accountId) {
        Participant newcomer = new Participant(meeting, account(accountId));
        repository.add(newcomer);
        if (repository.isNamedCoHost(meeting, newcomer.getAccount())) {
            meeting.appoint(newcomer, ParticipantRole.CO_HOST);
        }
        return newcomer;
    }

    /** Ends a meeting: nobody can join it any more. */
    public void end(Caller by) {
        Meeting meeting = locked(by.meetingId());
        require(meeting, Operation.END, by);
        meeting.end(clock.instant());
    }

    private void require(Meeting meeting, Operation operation, Caller by) {
        Participant person = repository.participant(by.participantId())
                .orElseThrow(() -> new RefusedException(RefusalReason.NOT_FOUND));
        meeting.refusal(operation, person).ifPresent(why -> {
            throw new RefusedException(why);
        });
    }

    private Meeting locked(UUID id) {
        return repository.locked(id).orElseThrow(() -> new RefusedException(RefusalReason.MEETING_ENDED));
    }

    private Account account(UUID id) {
        return repository.account(id).filter(account -> !account.isDisabled())
                .orElseThrow(() -> new RefusedException(RefusalReason.ACCOUNT_DISABLED));
    }
}
