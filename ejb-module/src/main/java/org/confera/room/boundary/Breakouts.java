package org.confera.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.confera.breakout.boundary.BreakoutBook;
import org.confera.breakout.entity.BreakoutPlan;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.RefusedException;
import org.confera.room.control.LiveRooms;
import org.confera.room.control.RoomLog;
import org.confera.room.entity.MoveReason;
import org.confera.room.entity.Room;
import org.confera.room.entity.RoomEvent;

/** Splits meetings and calls people back: committed first, and then people and their media go where they belong. */
@ApplicationScoped
@Transactional(TxType.NEVER)
public class Breakouts {
    private final LiveRooms rooms;
    private final BreakoutBook book;
    private final Following following;
    private final Announcements announcements;
    private final InstantSource clock;

    protected Breakouts() {
        this(null, null, null, null, null);
    }

    @Inject
    public Breakouts(LiveRooms rooms, BreakoutBook book, Following following, Announcements announcements, InstantSource clock) {
        this.rooms = rooms;
        this.book = book;
        this.following = following;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Splits the meeting, and takes everybody whom the plan names to their room.
     *
     * @throws RefusedException ROOMS_OPEN, NOT_FOUND for somebody who is not in this meeting, or if this person may not
     */
    public void open(Caller by, BreakoutPlan plan) {
        book.open(by, plan, rooms.find(by.meetingId()).map(Room::present).orElse(Set.of()));
        settle(by.meetingId(), MoveReason.OPENED, by.displayName());
        tellAll(by.meetingId());
    }

    /** Calls everybody back. Twice is as good as once. */
    public void close(Caller by) {
        book.close(by);
        settle(by.meetingId(), MoveReason.CLOSED, by.displayName());
        tellAll(by.meetingId());
    }

    /**
     * A host takes somebody to another room.
     *
     * @param breakoutId null for the main room
     */
    public void move(Caller by, UUID target, UUID breakoutId) {
        book.move(by, target, breakoutId);
        settle(by.meetingId(), MoveReason.MOVED, by.displayName());
    }

    /**
     * Somebody goes to another room by themselves.
     *
     * @param breakoutId null for the main room
     */
    public void go(Caller caller, UUID breakoutId) {
        book.go(caller, breakoutId);
        settle(caller.meetingId(), MoveReason.CHOSEN, null);
    }

    /** A host says something to all rooms. */
    public void broadcast(Caller by, String text) {
        announcements.toOthers(by, new RoomEvent.Broadcast(text, by.displayName()));
    }

    /** Told every second: calls people back when their time is up. While the database is away, tries again. */
    public void tick() {
        for (Room room : rooms.all()) {
            if (room.division().isDue(clock.instant())) {
                callBack(room.meetingId());
            }
        }
    }

    private void callBack(UUID meetingId) {
        try {
            book.closeIfDue(meetingId);
            settle(meetingId, MoveReason.CLOSED, null);
            tellAll(meetingId);
        } catch (RuntimeException e) {
            RoomLog.LOG.notCalledBack(meetingId, e);
        }
    }

    private void settle(UUID meetingId, MoveReason reason, String by) {
        following.settle(meetingId, reason, by);
    }

    private void tellAll(UUID meetingId) {
        rooms.find(meetingId).ifPresent(room -> room.division().tellAll(clock.instant()));
    }
}
