package org.confera.breakout.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.UUID;
import org.confera.meeting.entity.Meeting;
import org.confera.text.Text;

/** One breakout room. Who is in it is said by the participants' {@code breakout_id}. */
@Entity
@Table(name = "breakout", uniqueConstraints = @UniqueConstraint(columnNames = {"split_id", "room_number"}))
public class Breakout {

    /** Most rooms a meeting can be split into. */
    public static final int MAX_ROOMS = 20;
    public static final int MAX_NAME_CODE_POINTS = 100;

    @Id
    private UUID id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id", nullable = false)
    private Meeting meeting;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "split_id", nullable = false)
    private Split split;
    @Column(name = "room_number", nullable = false)
    private int roomNumber;
    @Column(nullable = false, length = 200)
    private String name;

    protected Breakout() {
    }

    public Breakout(Split split, int roomNumber, String name) {
        if (roomNumber < 1 || roomNumber > MAX_ROOMS) {
            throw new IllegalArgumentException("breakout rooms are numbered 1-%d".formatted(MAX_ROOMS));
        }
        this.id = UUID.randomUUID();
        this.meeting = split.getMeeting();
        this.split = split;
        this.roomNumber = roomNumber;
        this.name = checkedName(name);
    }

    /**
     * The name as it is kept.
     *
     * @throws IllegalArgumentException saying what a name may be
     */
    public static String checkedName(String given) {
        String name = Text.normalise(given);
        int length = Text.codePoints(name);
        if (length < 1 || length > MAX_NAME_CODE_POINTS || Text.hasControls(name)) {
            throw new IllegalArgumentException("a breakout room's name has 1-%d characters and no control characters, this one has %d"
                    .formatted(MAX_NAME_CODE_POINTS, length));
        }
        return name;
    }

    public UUID getId() {
        return id;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public Split getSplit() {
        return split;
    }

    /** From 1, the order in which rooms are listed. */
    public int getRoomNumber() {
        return roomNumber;
    }

    public String getName() {
        return name;
    }
}
