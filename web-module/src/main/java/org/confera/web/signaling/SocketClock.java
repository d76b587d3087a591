package org.confera.web.signaling;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Tells sockets the time, every second, and keeps an incompletely declared protocol from starting. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SocketClock {
    @Inject
    Connections connections;

    @PostConstruct
    void start() {
        Method.checkComplete();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "Signalling: pings, silent and unauthenticated sockets")
    void tick() {
        connections.tick(System.nanoTime());
    }
}
