package org.confera.housekeeping.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.confera.housekeeping.control.HousekeepingLog;
import org.confera.room.boundary.Rooms;

/** Looks once a minute for meetings that nobody is in any more, on one of the nodes. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MeetingSweeper {
    private final MeetingCleanUp cleanUp;
    private final Rooms rooms;

    protected MeetingSweeper() {
        this(null, null);
    }

    @Inject
    public MeetingSweeper(MeetingCleanUp cleanUp, Rooms rooms) {
        this.cleanUp = cleanUp;
        this.rooms = rooms;
    }

    @PostConstruct
    void start() {
        cleanUp.forgetConnections();
    }

    /** The timer is persistent and known to administrators by its info. */
    @Schedule(hour = "*", minute = "*", second = "30", info = "Clean-up of meetings that nobody is in")
    public void sweep() {
        cleanUp.touch(rooms.occupied());
        int taken = 0;
        for (UUID meetingId : cleanUp.candidates()) {
            taken += take(meetingId) ? 1 : 0;
        }
        if (taken > 0) {
            HousekeepingLog.LOG.cleanedUp(taken, cleanUp.idle().toMinutes());
        }
    }

    private boolean take(UUID meetingId) {
        try {
            boolean taken = cleanUp.take(meetingId);
            if (taken) {
                rooms.close(meetingId);
            }
            return taken;
        } catch (RuntimeException e) {
            HousekeepingLog.LOG.notCleanedUp(meetingId, e);
            return false;
        }
    }
}
