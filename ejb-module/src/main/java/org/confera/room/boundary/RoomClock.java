package org.confera.room.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Tells live rooms the time, every second. Not persistent: what it watches dies with the server, too. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RoomClock {
    @Inject
    Rooms rooms;
    @Inject
    Breakouts breakouts;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "Live rooms: people lost for a minute leave, breakout rooms close in time")
    void tick() {
        rooms.tick();
        breakouts.tick();
    }
}
