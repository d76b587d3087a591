package org.confera.attendance.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.Role;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** When and how long a person was in a meeting that is over; one a membership. */
@Entity
@Table(name = "attendance_summary")
public class AttendanceSummary {

    @Id
    @Column(name = "participant_id")
    private UUID participantId;
    @MapsId
    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "participant_id", nullable = false)
    private Participant participant;
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, length = 16)
    private Role role;
    @Column(name = "first_joined_at", nullable = false)
    private Instant firstJoinedAt;
    @Column(name = "last_left_at", nullable = false)
    private Instant lastLeftAt;
    @Column(name = "total_seconds", nullable = false)
    private long totalSeconds;
    @Column(nullable = false)
    private int joins;

    protected AttendanceSummary() {
    }

    public AttendanceSummary(Participant participant, Presence presence) {
        this.participant = participant;
        write(presence);
    }

    /** Says what is known now; the same again changes nothing. */
    public void write(Presence presence) {
        role = participant.getMeeting().roleOf(participant);
        firstJoinedAt = presence.joined();
        lastLeftAt = presence.left();
        totalSeconds = presence.seconds();
        joins = presence.joins();
    }

    public Participant getParticipant() {
        return participant;
    }

    public Role getRole() {
        return role;
    }

    public Instant getFirstJoinedAt() {
        return firstJoinedAt;
    }

    public Instant getLastLeftAt() {
        return lastLeftAt;
    }

    public long getTotalSeconds() {
        return totalSeconds;
    }

    public int getJoins() {
        return joins;
    }
}
