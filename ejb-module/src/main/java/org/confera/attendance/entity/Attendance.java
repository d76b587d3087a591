package org.confera.attendance.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.confera.meeting.entity.Participant;

/** One stay of a person in one room of a meeting, from joining it to leaving it. */
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
    /** A breakout room by id and name alone: what is known of a stay outlives the room. */
    @Column(name = "breakout_id")
    private UUID breakoutId;
    @Column(name = "room_name", length = 200)
    private String roomName;
    /** The server that the person is connected to: if it dies, the stay ends with it. */
    @Column(nullable = false, length = 64)
    private String node;

    protected Attendance() {
    }

    /** A person is in a room of their meeting from now on, through this server. */
    public Attendance(Participant participant, RoomInMeeting room, String node, Instant now) {
        this.id = UUID.randomUUID();
        this.participant = participant;
        this.breakoutId = room.breakoutId();
        this.roomName = room.name();
        this.node = node;
        // As precise as the database, so that a stay ends exactly when the one in the next room begins.
        this.joinedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Ends the stay; the first end counts. A clock that stepped back doesn't make it negative. */
    public void leave(Instant now) {
        if (leftAt == null) {
            Instant end = now.truncatedTo(ChronoUnit.MICROS);
            leftAt = end.isBefore(joinedAt) ? joinedAt : end;
        }
    }

    /** The person goes to another room at this moment: the stay there begins when this one ends. */
    public Attendance move(RoomInMeeting room, String otherNode, Instant now) {
        leave(now);
        return new Attendance(participant, room, otherNode, leftAt);
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

    public RoomInMeeting getRoom() {
        return breakoutId == null ? RoomInMeeting.MAIN : new RoomInMeeting(breakoutId, roomName);
    }

    public String getNode() {
        return node;
    }
}
