package org.confera.meeting.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A meeting: a code, a host, a lifecycle. It has exactly one host at every moment, held by a NOT NULL key. */
@Entity
@Table(name = "meeting")
public class Meeting {

    /** How long after its planned end a meeting that nobody came to stays open. */
    public static final Duration NOBODY_CAME = Duration.ofHours(24);

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(nullable = false, unique = true, length = 12)
    private String code;
    @Column(nullable = false, length = 400)
    private String title;
    @Column(nullable = false, length = 4000)
    private String description = "";
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "host_id", nullable = false)
    private Account host;
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, length = 16)
    private MeetingKind kind;
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, length = 16)
    private MeetingState state = MeetingState.SCHEDULED;
    @Embedded
    private MeetingSettings settings = new MeetingSettings();
    @Column(name = "anonymous_questions", nullable = false)
    private boolean anonymousQuestionsAllowed;
    @Column(name = "planned_start")
    private Instant plannedStart;
    @Column(name = "planned_minutes")
    private Integer plannedMinutes;
    @Column(name = "planned_zone", length = 64)
    private String plannedZone;
    /** What start and minutes amount to, for the database to sort and sweep by. */
    @Column(name = "planned_end")
    private Instant plannedEnd;
    @Column(name = "cancelled_at")
    private Instant cancelledAt;
    /** Where its host's browser addressed Confera, for links in mails that time sends. */
    @Column(name = "base_url", length = 300)
    private String baseUrl;
    /** SEQUENCE of the calendar part (RFC 5545, 3.8.7.4): grows with each change that invitees are told of. */
    @Column(name = "calendar_sequence", nullable = false)
    private int calendarSequence;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "last_activity_at", nullable = false)
    private Instant lastActivityAt;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected Meeting() {
    }

    private Meeting(String code, String title, Account host, MeetingKind kind, Instant now) {
        this.id = UUID.randomUUID();
        this.code = Objects.requireNonNull(code, "code");
        this.title = Objects.requireNonNull(title, "title");
        this.host = Objects.requireNonNull(host, "host");
        this.kind = kind;
        this.createdAt = Objects.requireNonNull(now, "now");
        this.lastActivityAt = now;
    }

    /** A meeting for now. */
    public static Meeting instant(String code, String title, Account host, Instant now) {
        return new Meeting(code, title, host, MeetingKind.INSTANT, now);
    }

    /** A meeting for later. */
    public static Meeting scheduled(String code, String title, Account host, PlannedTime time, Instant now) {
        Meeting meeting = new Meeting(code, title, host, MeetingKind.SCHEDULED, now);
        meeting.plan(time);
        return meeting;
    }

    public UUID getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public String getTitle() {
        return title;
    }

    public String getDescription() {
        return description;
    }

    public Account getHost() {
        return host;
    }

    public MeetingKind getKind() {
        return kind;
    }

    public MeetingState getState() {
        return state;
    }

    public MeetingSettings getSettings() {
        return settings;
    }

    public boolean isAnonymousQuestionsAllowed() {
        return anonymousQuestionsAllowed;
    }

    public void setAnonymousQuestionsAllowed(boolean allowed) {
        anonymousQuestionsAllowed = allowed;
    }

    /** Empty for an instant meeting. */
    public Optional<PlannedTime> getPlannedTime() {
        return plannedStart == null ? Optional.empty()
                : Optional.of(new PlannedTime(plannedStart, Duration.ofMinutes(plannedMinutes), ZoneId.of(plannedZone)));
    }

    public int getCalendarSequence() {
        return calendarSequence;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** When somebody was last connected, or its creation. */
    public Instant getLastActivityAt() {
        return lastActivityAt;
    }

    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** What this person may do here is declared by {@link Operation} for this role. */
    public Role roleOf(Participant person) {
        if (host.getId().equals(person.getAccount().getId())) {
            return Role.HOST;
        }
        return person.getRole() == ParticipantRole.CO_HOST ? Role.CO_HOST : Role.PARTICIPANT;
    }

    /** What this person is to this meeting, as far as the database knows; whether they are connected is live state. */
    public Membership membershipOf(Participant person) {
        if (!id.equals(person.getMeeting().getId())) {
            return Membership.ELSEWHERE;
        }
        if (state == MeetingState.ENDED) {
            return Membership.ENDED;
        }
        return roleOf(person) == Role.HOST ? Membership.ADMITTED : person.standing();
    }

    /** Why this person may not do this here; empty if they may. */
    public Optional<RefusalReason> refusal(Operation operation, Participant person) {
        return operation.refusal(roleOf(person), membershipOf(person), settings.view());
    }

    /** The same for somebody who is in the room now, which only the live room knows: coming in without knocking is being in. */
    public Optional<RefusalReason> refusalInside(Operation operation, Participant person) {
        Membership membership = membershipOf(person);
        return operation.refusal(roleOf(person), membership == Membership.ADMITTED ? Membership.PRESENT : membership, settings.view());
    }

    /**
     * The same where it matters what somebody was to a meeting that is over: only those who were in it when it ended, or had
     * left by themselves, were its participants; whoever was put out or never let in was not.
     */
    public Optional<RefusalReason> refusalAfterwards(Operation operation, Participant person) {
        Membership membership = membershipOf(person);
        boolean belonged = roleOf(person) == Role.HOST || person.wasAdmitted();
        return operation.refusal(roleOf(person), membership == Membership.ENDED && !belonged ? person.standing() : membership, settings.view());
    }

    /**
     * Somebody wants to come in. Hosts, co-hosts and whoever was admitted before enter; the others knock if there is a
     * lobby. The first who enters makes the meeting live.
     */
    public JoinDecision join(Participant person, Instant now) {
        Optional<RefusalReason> refusal = refusal(Operation.JOIN, person);
        if (refusal.isPresent()) {
            return new JoinDecision.Refused(refusal.get());
        }
        boolean known = roleOf(person).moderates() || person.wasAdmitted();
        if (!known && settings.isLocked()) {
            return new JoinDecision.Refused(RefusalReason.MEETING_LOCKED);
        }
        // Whom a host has sent to the lobby waits there, also where newcomers don't have to.
        if (!known && (settings.isLobbyEnabled() || person.mustWait())) {
            return new JoinDecision.Waiting(person.knock(now));
        }
        person.admit(now);
        state = MeetingState.LIVE;
        touch(now);
        return new JoinDecision.Granted();
    }

    /** A host lets somebody in from the lobby, or takes a rejection or removal back. Twice is as good as once. */
    public JoinDecision admit(Participant by, Participant guest, Instant now) {
        return moderate(Operation.ADMIT, by, guest, guest.isAdmissible(), () -> guest.admit(now));
    }

    /** A host turns somebody in the lobby away, until a host admits them. Twice is as good as once. */
    public JoinDecision reject(Participant by, Participant guest) {
        return moderate(Operation.REJECT, by, guest, guest.isRejectable(), () -> guest.reject(by));
    }

    /** A host puts somebody out, until a host admits them; co-hosts are none any more. Twice is as good as once. */
    public JoinDecision remove(Participant by, Participant target) {
        return moderate(Operation.REMOVE, by, target, isAdmitted(target) || target.standing() == Membership.REMOVED,
                () -> exceptHost(target, () -> target.remove(by)));
    }

    /** A host sends somebody who was let in back to the lobby; co-hosts are none any more. Twice is as good as once. */
    public JoinDecision moveToLobby(Participant by, Participant target, Instant now) {
        return moderate(Operation.MOVE_TO_LOBBY, by, target, isAdmitted(target) || target.isWaiting(), () -> exceptHost(target, () -> {
            if (!target.isWaiting()) {
                target.sendToLobby(now);
            }
        }));
    }

    /** The host makes somebody a co-host, or a participant again. */
    public JoinDecision changeRole(Participant by, Participant target, ParticipantRole role) {
        return moderate(Operation.MANAGE_ROLES, by, target, isAdmitted(target), () -> exceptHost(target, () -> target.becomes(role)));
    }

    /** The host hands the role on, and is a co-host from then on. */
    public JoinDecision transferHost(Participant by, Participant target) {
        return moderate(Operation.MANAGE_ROLES, by, target, isAdmitted(target), () -> passHostTo(target, by));
    }

    /**
     * Somebody takes over from a host who has been gone for long, which the live room knows and the caller has asked.
     *
     * @param absent the host's membership
     */
    public JoinDecision claimHost(Participant claimant, Participant absent) {
        Optional<RefusalReason> refusal = refusalInside(Operation.CLAIM_HOST, claimant);
        if (refusal.isPresent()) {
            return new JoinDecision.Refused(refusal.get());
        }
        if (roleOf(absent) != Role.HOST) {
            return new JoinDecision.Refused(RefusalReason.NOT_YOUR_TURN);
        }
        passHostTo(claimant, absent);
        return new JoinDecision.Granted();
    }

    /** Its host is gone for good, and somebody else hosts it from now on. */
    public void inherit(Participant heir, Participant gone) {
        passHostTo(heir, gone);
        gone.becomes(ParticipantRole.PARTICIPANT);
    }

    private void passHostTo(Participant successor, Participant former) {
        if (successor != former) {
            former.becomes(ParticipantRole.CO_HOST);
            successor.becomes(ParticipantRole.PARTICIPANT);
            host = successor.getAccount();
        }
    }

    private boolean isAdmitted(Participant target) {
        return roleOf(target) == Role.HOST || target.wasAdmitted();
    }

    private void exceptHost(Participant target, Runnable change) {
        if (roleOf(target) == Role.HOST) {
            throw new RefusedException(RefusalReason.HOST_STAYS);
        }
        change.run();
    }

    /** Hosts lock the meeting, or open it again. */
    public void lock(boolean locked) {
        settings.lock(locked);
    }

    /** Hosts let newcomers wait, or not; who waits then is for the caller to let in. */
    public void enableLobby(boolean enabled) {
        settings.enableLobby(enabled);
    }

    /** Hosts say what participants may. */
    public void allow(Freedom freedom, boolean allowed) {
        settings.allow(freedom, allowed);
    }

    private JoinDecision moderate(Operation operation, Participant by, Participant guest, boolean possible,
            Runnable change) {
        Optional<RefusalReason> refusal = refusal(operation, by);
        if (refusal.isPresent()) {
            return new JoinDecision.Refused(refusal.get());
        }
        if (membershipOf(guest) == Membership.ELSEWHERE || !possible) {
            return new JoinDecision.Refused(RefusalReason.NOT_FOUND);
        }
        change.run();
        return new JoinDecision.Granted();
    }

    /** Somebody is connected at this moment. */
    public void touch(Instant now) {
        if (now.isAfter(lastActivityAt)) {
            lastActivityAt = now;
        }
    }

    /** Nobody can join from now on. */
    public void end(Instant now) {
        if (state != MeetingState.ENDED) {
            state = MeetingState.ENDED;
            endedAt = now;
        }
    }

    /**
     * True if clean-up may take this meeting: an instant one that nobody has been in for {@code idle}; a scheduled one
     * whose planned end is past as well, or a day past if nobody ever came.
     */
    public boolean isAbandoned(Instant now, Duration idle) {
        if (state == MeetingState.ENDED) {
            return false;
        }
        boolean quiet = !now.isBefore(lastActivityAt.plus(idle));
        return quiet && getPlannedTime().map(planned -> !now.isBefore(latestEnd(planned))).orElse(true);
    }

    private Instant latestEnd(PlannedTime planned) {
        return state == MeetingState.SCHEDULED ? planned.end().plus(NOBODY_CAME) : planned.end();
    }

    /** Its host words it anew. True if that changes anything. */
    public boolean describe(String newTitle, String newDescription) {
        boolean changed = !title.equals(newTitle) || !description.equals(newDescription);
        title = Objects.requireNonNull(newTitle, "title");
        description = Objects.requireNonNull(newDescription, "description");
        return changed;
    }

    /** Its host moves it. True if that changes anything. */
    public boolean move(PlannedTime time) {
        boolean changed = !getPlannedTime().equals(Optional.of(time));
        plan(time);
        return changed;
    }

    private void plan(PlannedTime time) {
        if (kind == MeetingKind.INSTANT) {
            throw new IllegalStateException("an instant meeting has no time to be moved to");
        }
        plannedStart = time.start();
        plannedMinutes = Math.toIntExact(time.duration().toMinutes());
        plannedZone = time.zone().getId();
        plannedEnd = time.end();
    }

    /** The calendar part of the next news has a higher number than all before. */
    public void bringNews() {
        calendarSequence++;
    }

    /** It will not take place. */
    public void cancel(Instant now) {
        cancelledAt = now;
        end(now);
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    /** Where its host's browser addressed Confera. */
    public Optional<String> getBaseUrl() {
        return Optional.ofNullable(baseUrl);
    }

    public void addressedAt(String url) {
        baseUrl = url;
    }

    /** Somebody whom its host named a co-host is one from the moment they are known to it. */
    public void appoint(Participant person, ParticipantRole role) {
        if (roleOf(person) != Role.HOST) {
            person.becomes(role);
        }
    }
}
