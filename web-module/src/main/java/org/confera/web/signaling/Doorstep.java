package org.confera.web.signaling;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Sockets that have not said yet who they are. So many may wait at once; beyond that the one that has waited longest
 * gives way, since an honest one says so at once. Thread-safe.
 */
final class Doorstep {
    /** Everybody of a large company who comes back at once after a restart. */
    static final int MOST = 5000;

    private final SequencedSet<Connection> waiting = new LinkedHashSet<>();

    /** One more has come; answers who has to give way for it. */
    synchronized Optional<Connection> arrived(Connection connection) {
        waiting.add(connection);
        if (waiting.size() > MOST) {
            waiting.removeIf(known -> known.caller().isPresent());
        }
        return waiting.size() > MOST ? Optional.of(waiting.removeFirst()) : Optional.empty();
    }

    /** It is closed. */
    synchronized void gone(Connection connection) {
        waiting.remove(connection);
    }
}
