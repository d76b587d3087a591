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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.MeetingState;
import org.confera.meeting.entity.PlannedTime;

/**
 * One of the moments before a meeting when people are reminded of it. It is open until then; who was reminded is told by
 * mail and notices, of which each person gets one at most, however often the meeting is moved.
 */
@Entity
@Table(name = "reminder", uniqueConstraints = @UniqueConstraint(columnNames = {"meeting_id", "minutes_before"}))
public class Reminder {

    /** When people are reminded. */
    public static final List<Integer> MINUTES_BEFORE = List.of(15, 5);

    @Id
    private UUID id;
    @Version
    private long version;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id", nullable = false)
    private Meeting meeting;
    @Column(name = "minutes_before", nullable = false)
    private int minutesBefore;
    @Column(name = "due_at", nullable = false)
    private Instant dueAt;
    @Column(name = "is_open", nullable = false)
    private boolean open;

    protected Reminder() {
    }

    /** Not open if its moment has passed already. */
    public Reminder(Meeting meeting, int minutesBefore, Instant now) {
        this.id = UUID.randomUUID();
        this.meeting = meeting;
        this.minutesBefore = minutesBefore;
        follow(now);
    }

    /** The meeting was moved: open again for whoever was not reminded yet, unless the new moment has passed. */
    public void follow(Instant now) {
        dueAt = start().minus(Duration.ofMinutes(minutesBefore));
        open = !dueAt.isBefore(now);
    }

    /** The meeting will not take place. */
    public void close() {
        open = false;
    }

    /**
     * True if people are to be reminded now, which happens once. One that an outage has missed is still worth sending
     * until the meeting starts.
     */
    public boolean fire(Instant now) {
        if (!open || now.isBefore(dueAt)) {
            return false;
        }
        open = false;
        return now.isBefore(start()) && meeting.getState() != MeetingState.ENDED;
    }

    private Instant start() {
        return meeting.getPlannedTime().map(PlannedTime::start)
                .orElseThrow(() -> new IllegalArgumentException("an instant meeting has no reminders"));
    }

    public UUID getId() {
        return id;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public int getMinutesBefore() {
        return minutesBefore;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    public boolean isOpen() {
        return open;
    }
}
