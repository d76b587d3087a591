package org.confera.web.signaling;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The open sockets of this node. */
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
    private long ticks;

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

    /** Told every second. */
    void tick(long nowNs) {
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
