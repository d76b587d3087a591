package org.confera.housekeeping.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.confera.housekeeping.control.HousekeepingLog;
import org.confera.room.boundary.Rooms;

/**
 * Notes in the database that people are in meetings on this node: every second that the node is alive, which ends stays
 * to the second should it die, and twice a minute which meetings somebody is in. Not persistent: each node has its own.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PresenceClock {
    private static final int TOUCH_EVERY = 30;

    private final MeetingCleanUp cleanUp;
    private final Rooms rooms;
    private long ticks;
    private boolean silent;

    protected PresenceClock() {
        this(null, null);
    }

    @Inject
    public PresenceClock(MeetingCleanUp cleanUp, Rooms rooms) {
        this.cleanUp = cleanUp;
        this.rooms = rooms;
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "Attendance: this node is alive")
    public void tick() {
        Set<UUID> occupied = rooms.occupied();
        try {
            if (!occupied.isEmpty()) {
                note(occupied);
            }
            rooms.writeLate();
            silent = false;
        } catch (RuntimeException e) {
            notNoted(e);
        }
    }

    private void note(Set<UUID> occupied) {
        cleanUp.alive();
        if (ticks++ % TOUCH_EVERY == 0) {
            cleanUp.touch(occupied);
        }
    }

    /** Said once, not every second, while the database is away. */
    private void notNoted(RuntimeException e) {
        if (!silent) {
            HousekeepingLog.LOG.presenceNotNoted(e);
        }
        silent = true;
    }
}
