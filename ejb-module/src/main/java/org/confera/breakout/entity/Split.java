package org.confera.breakout.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.confera.meeting.entity.Meeting;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One time that a meeting was split into breakout rooms, from their opening to everybody's return. */
@Entity
@Table(name = "breakout_split", uniqueConstraints = @UniqueConstraint(columnNames = {"meeting_id", "split_number"}))
public class Split {

    @Id
    private UUID id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id", nullable = false)
    private Meeting meeting;
    @Column(name = "split_number", nullable = false)
    private int splitNumber;
    @Column(name = "people_choose", nullable = false)
    private boolean peopleChoose;
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "late_joiners", nullable = false, length = 16)
    private LateJoiners lateJoiners;
    @Column(name = "opened_at", nullable = false)
    private Instant openedAt;
    /** When its timer calls everybody back; null without a timer. */
    @Column(name = "closes_at")
    private Instant closesAt;
    @Column(name = "closed_at")
    private Instant closedAt;

    protected Split() {
    }

    /** @param number 1 for the first time that the meeting is split; two at once are refused by a unique key */
    public Split(Meeting meeting, int number, BreakoutPlan plan, Instant now) {
        this.id = UUID.randomUUID();
        this.meeting = meeting;
        this.splitNumber = number;
        this.peopleChoose = plan.choose();
        this.lateJoiners = plan.lateJoiners();
        this.openedAt = now;
        this.closesAt = plan.duration().map(now::plus).orElse(null);
    }

    public UUID getId() {
        return id;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public int getSplitNumber() {
        return splitNumber;
    }

    public boolean isPeopleChoose() {
        return peopleChoose;
    }

    public LateJoiners getLateJoiners() {
        return lateJoiners;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public Optional<Instant> getClosesAt() {
        return Optional.ofNullable(closesAt);
    }

    public Optional<Instant> getClosedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** True when its timer has run out, however long ago. */
    public boolean isDue(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }

    /** Everybody is called back; the first time counts. */
    public void close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
        }
    }
}
