package org.confera.web.signaling;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The open sockets of this node, and the clock that watches them. */
@ApplicationScoped
class Connections {
    /** Every how many seconds a socket is pinged, which also keeps proxies from closing it. */
    private static final int PING_EVERY = 15;

    private record Open(Connection connection, SessionWire wire) {
    }

    private final Map<String, Open> open = new ConcurrentHashMap<>();
    @Inject
    private Dispatcher dispatcher;
    @Resource
    private ManagedExecutorService executor;
    @Resource
    private ManagedScheduledExecutorService scheduler;
    private ScheduledFuture<?> clock;
    private long ticks;

    /** Starts with the application: signalling that is not wholly declared must not start. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        Method.checkComplete();
    }

    @PostConstruct
    void watch() {
        clock = scheduler.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        clock.cancel(false);
    }

    Connection opened(Session session) {
        SessionWire wire = new SessionWire(session, executor);
        Connection connection = new Connection(dispatcher, wire, executor, System.nanoTime());
        open.put(session.getId(), new Open(connection, wire));
        return connection;
    }

    void closed(Session session) {
        Open gone = open.remove(session.getId());
        if (gone != null) {
            gone.connection().closed();
        }
    }

    private void tick() {
        long nowNs = System.nanoTime();
        boolean ping = ticks++ % PING_EVERY == 0;
        for (Open socket : open.values()) {
            try {
                socket.connection().tick(nowNs);
                if (ping) {
                    socket.wire().ping();
                }
            } catch (RuntimeException e) {
                SignalingLog.LOG.connectionFailed(e);
            }
        }
    }
}
