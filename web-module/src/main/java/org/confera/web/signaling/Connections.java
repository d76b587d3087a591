package org.confera.web.signaling;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.confera.account.boundary.RememberedSignIns;
import org.confera.account.boundary.SignedOut;

/** The open sockets of this node. */
@ApplicationScoped
class Connections {
    /** Every how many seconds a socket is pinged, which also keeps proxies from closing it. */
    private static final int PING_EVERY = 15;

    /** Every how many seconds the sign-ins behind open sockets are looked at: media ends within 5 s. */
    private static final int CHECK_EVERY = 4;

    /** Sockets that one sign-in may have at once: far more tabs than anybody has in meetings. */
    private static final int MOST_OF_ONE = 50;

    private static final Comparator<Connection> YOUNGEST_FIRST = (a, b) -> Long.signum(b.openedNs() - a.openedNs());

    private record Open(Connection connection, SessionWire wire) {
    }

    private final Map<String, Open> open = new ConcurrentHashMap<>();
    @Inject
    private Dispatcher dispatcher;
    @Resource
    private ManagedExecutorService executor;
    @Inject
    private RememberedSignIns signIns;
    private final Doorstep doorstep = new Doorstep();
    private final HangingUp hangingUp = new HangingUp();
    private final AtomicBoolean checking = new AtomicBoolean();
    private long ticks;

    Connection opened(Session session) {
        SessionWire wire = new SessionWire(session, executor);
        Connection connection = new Connection(dispatcher, wire, executor, System.nanoTime());
        open.put(session.getId(), new Open(connection, wire));
        doorstep.arrived(connection).ifPresent(Connection::givesWay);
        return connection;
    }

    void closed(Session session) {
        Open gone = forget(session);
        if (gone != null) {
            gone.connection().closed();
        }
    }

    private Open forget(Session session) {
        Open gone = open.remove(session.getId());
        if (gone != null) {
            doorstep.gone(gone.connection());
            hangingUp.closed(gone.wire()::cut, System.nanoTime());
        }
        return gone;
    }

    /**
     * The HTTP session ended that a socket was opened with. If its person is still signed in, in another tab or because
     * the browser came back with a newer session, the socket is just lost.
     */
    void sessionEnded(Session session) {
        Open gone = forget(session);
        if (gone != null) {
            executor.execute(() -> {
                gone.connection().signIn().map(Set::of).filter(one -> !ended(one).isEmpty())
                        .ifPresent(_ -> gone.connection().signedOut());
                gone.connection().closed();
            });
        }
    }

    /** Told every second. */
    void tick(long nowNs) {
        if (ticks % CHECK_EVERY == 0) {
            executor.execute(this::endThoseSignedOut);
            bySignIn().values().forEach(Connections::thinOut);
        }
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
        hangingUp.tick(nowNs);
    }

    /** A sign-in ended on this node. */
    void onSignedOut(@Observes SignedOut event) {
        bySignIn().getOrDefault(event.signIn(), List.of()).forEach(Connection::signedOut);
    }

    /** Signs out the sockets of all sign-ins that ended on other nodes, by time or with their account; asked once at a time. */
    private void endThoseSignedOut() {
        if (checking.compareAndSet(false, true)) {
            try {
                Map<UUID, List<Connection>> sockets = bySignIn();
                ended(sockets.keySet()).forEach(over -> sockets.get(over).forEach(Connection::signedOut));
            } finally {
                checking.set(false);
            }
        }
    }

    /** The oldest sockets of one sign-in give way. */
    private static void thinOut(List<Connection> sockets) {
        sockets.stream().sorted(YOUNGEST_FIRST).skip(MOST_OF_ONE)
                .forEach(Connection::givesWay);
    }

    private Map<UUID, List<Connection>> bySignIn() {
        return open.values().stream().map(Open::connection).filter(connection -> connection.signIn().isPresent())
                .collect(Collectors.groupingBy(connection -> connection.signIn().orElseThrow()));
    }

    private Set<UUID> ended(Set<UUID> asked) {
        try {
            return signIns.ended(asked);
        } catch (RuntimeException e) {
            // The database does not answer; asked again in a few seconds.
            SignalingLog.LOG.databaseOutOfReach("the sign-ins of open sockets", e);
            return Set.of();
        }
    }
}
