package org.confera.schedule.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.confera.account.entity.EmailAddress;
import org.confera.meeting.entity.Meeting;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One reminder to one address on one channel; the row remembers what became of it, also over a restart. */
@Entity
@Table(name = "reminder", uniqueConstraints = @UniqueConstraint(columnNames = {"meeting_id", "channel", "minutes_before", "address"}))
public class Reminder {

    @Id
    private UUID id;
    @Version
    private long version;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id", nullable = false)
    private Meeting meeting;
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, length = 16)
    private ReminderChannel channel;
    @Column(name = "minutes_before", nullable = false)
    private int minutesBefore;
    @Column(nullable = false, length = 254)
    private String address;
    @Column(name = "due_at", nullable = false)
    private Instant dueAt;
    @Column(name = "sent_at")
    private Instant sentAt;
    @Column(nullable = false)
    private int attempts;
    @Column(name = "last_failure", length = 1000)
    private String lastFailure;

    protected Reminder() {
    }

    public Reminder(Meeting meeting, ReminderChannel channel, int minutesBefore, EmailAddress address) {
        this.id = UUID.randomUUID();
        this.meeting = meeting;
        this.channel = channel;
        this.minutesBefore = minutesBefore;
        this.address = address.value();
        this.dueAt = meeting.getPlannedTime()
                .orElseThrow(() -> new IllegalArgumentException("an instant meeting has no reminders"))
                .start().minusSeconds(60L * minutesBefore);
    }

    public UUID getId() {
        return id;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public ReminderChannel getChannel() {
        return channel;
    }

    public int getMinutesBefore() {
        return minutesBefore;
    }

    public String getAddress() {
        return address;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    public Optional<Instant> getSentAt() {
        return Optional.ofNullable(sentAt);
    }

    public int getAttempts() {
        return attempts;
    }

    /** Why the last attempt failed, for the administrator's eyes. */
    public Optional<String> getLastFailure() {
        return Optional.ofNullable(lastFailure);
    }
}
