package org.confera.web.signaling;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.confera.account.boundary.Accounts;
import org.confera.account.entity.Account;

/** The open sockets of this node. */
@ApplicationScoped
class Connections {
    /** Every how many seconds a socket is pinged, which also keeps proxies from closing it. */
    private static final int PING_EVERY = 15;

    /** Every how many seconds the accounts behind open sockets are looked at: media ends within 5 s. */
    private static final int CHECK_EVERY = 4;

    private record Open(Connection connection, SessionWire wire) {
    }

    private final Map<String, Open> open = new ConcurrentHashMap<>();
    @Inject
    private Dispatcher dispatcher;
    @Resource
    private ManagedExecutorService executor;
    @Inject
    private Accounts accounts;
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
        if (ticks % CHECK_EVERY == 0) {
            executor.execute(() -> endThoseOf(this::isDisabled));
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
    }

    private boolean isDisabled(UUID accountId) {
        return accounts.find(accountId).map(Account::isDisabled).orElse(true);
    }

    /** Signs out the sockets of all accounts that this is true of, which is asked once an account. */
    void endThoseOf(Predicate<UUID> ended) {
        Map<UUID, List<Connection>> sockets = open.values().stream().map(Open::connection)
                .filter(connection -> connection.caller().isPresent())
                .collect(Collectors.groupingBy(connection -> connection.caller().orElseThrow().accountId()));
        try {
            sockets.forEach((account, connections) -> {
                if (ended.test(account)) {
                    connections.forEach(Connection::signedOut);
                }
            });
        } catch (RuntimeException e) {
            // The database does not answer; asked again in a few seconds.
            SignalingLog.LOG.databaseOutOfReach("the accounts of open sockets", e);
        }
    }
}
