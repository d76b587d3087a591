package org.confera.attendance.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.confera.meeting.entity.Participant;

/** One stay of a person in a meeting, from joining to leaving. */
@Entity
@Table(name = "attendance")
public class Attendance {

    @Id
    private UUID id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "participant_id", nullable = false)
    private Participant participant;
    @Column(name = "joined_at", nullable = false)
    private Instant joinedAt;
    @Column(name = "left_at")
    private Instant leftAt;

    protected Attendance() {
    }

    public Attendance(Participant participant, Instant now) {
        this.id = UUID.randomUUID();
        this.participant = participant;
        this.joinedAt = now;
    }

    /** Ends the stay; the first end counts. A clock that stepped back doesn't make it negative. */
    public void leave(Instant now) {
        if (leftAt == null) {
            leftAt = now.isBefore(joinedAt) ? joinedAt : now;
        }
    }

    public UUID getId() {
        return id;
    }

    public Participant getParticipant() {
        return participant;
    }

    public Instant getJoinedAt() {
        return joinedAt;
    }

    /** Empty while they are there. */
    public Optional<Instant> getLeftAt() {
        return Optional.ofNullable(leftAt);
    }
}
