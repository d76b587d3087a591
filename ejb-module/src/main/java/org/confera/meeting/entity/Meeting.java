package org.confera.meeting.entity;

import jakarta.persistence.Column;
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
    @Column(name = "lobby_enabled", nullable = false)
    private boolean lobbyEnabled = true;
    @Column(nullable = false)
    private boolean locked;
    @Column(name = "participants_may_unmute", nullable = false)
    private boolean participantsMayUnmute = true;
    @Column(name = "anonymous_questions", nullable = false)
    private boolean anonymousQuestionsAllowed;
    @Column(name = "planned_start")
    private Instant plannedStart;
    @Column(name = "planned_minutes")
    private Integer plannedMinutes;
    @Column(name = "planned_zone", length = 64)
    private String plannedZone;
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
        meeting.plannedStart = time.start();
        meeting.plannedMinutes = Math.toIntExact(time.duration().toMinutes());
        meeting.plannedZone = time.zone().getId();
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

    public boolean isLobbyEnabled() {
        return lobbyEnabled;
    }

    public boolean isLocked() {
        return locked;
    }

    public boolean isParticipantsMayUnmute() {
        return participantsMayUnmute;
    }

    public boolean isAnonymousQuestionsAllowed() {
        return anonymousQuestionsAllowed;
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
}
