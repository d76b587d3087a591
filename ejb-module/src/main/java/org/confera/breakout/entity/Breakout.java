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
import org.confera.text.Text;

/** One breakout room. Who is in it is said by the participants' {@code breakout_id}. */
@Entity
@Table(name = "breakout", uniqueConstraints = @UniqueConstraint(columnNames = {"meeting_id", "room_number"}))
public class Breakout {

    /** Most rooms a meeting can be split into. */
    public static final int MAX_ROOMS = 20;
    public static final int MAX_NAME_CODE_POINTS = 100;

    @Id
    private UUID id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id", nullable = false)
    private Meeting meeting;
    @Column(name = "room_number", nullable = false)
    private int roomNumber;
    @Column(nullable = false, length = 200)
    private String name;
    @Column(name = "opened_at")
    private Instant openedAt;
    /** When its timer sends everybody back; null without a timer. */
    @Column(name = "closes_at")
    private Instant closesAt;
    @Column(name = "closed_at")
    private Instant closedAt;

    protected Breakout() {
    }

    public Breakout(Meeting meeting, int roomNumber, String name) {
        String normalised = Text.normalise(name);
        int length = Text.codePoints(normalised);
        if (roomNumber < 1 || roomNumber > MAX_ROOMS || length < 1 || length > MAX_NAME_CODE_POINTS || Text.hasControls(normalised)) {
            throw new IllegalArgumentException("breakout rooms are numbered 1-%d and have a name of 1-%d characters".formatted(MAX_ROOMS, MAX_NAME_CODE_POINTS));
        }
        this.id = UUID.randomUUID();
        this.meeting = meeting;
        this.roomNumber = roomNumber;
        this.name = normalised;
    }

    public UUID getId() {
        return id;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    /** From 1, the order in which rooms are listed. */
    public int getRoomNumber() {
        return roomNumber;
    }

    public String getName() {
        return name;
    }

    public Optional<Instant> getOpenedAt() {
        return Optional.ofNullable(openedAt);
    }

    public Optional<Instant> getClosesAt() {
        return Optional.ofNullable(closesAt);
    }

    public Optional<Instant> getClosedAt() {
        return Optional.ofNullable(closedAt);
    }
}
