package org.confera.web.signaling;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Sockets that are closed for us. A browser hangs up when it is told so; who does not is cut off, and keeps nothing of
 * what a socket costs. Told the time.
 */
final class HangingUp {
    static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(5);

    private record Leaving(Runnable cut, long sinceNs) {
    }

    private final Queue<Leaving> leaving = new ConcurrentLinkedQueue<>();

    /** A socket was closed. */
    void closed(Runnable cut, long nowNs) {
        leaving.add(new Leaving(cut, nowNs));
    }

    /** Told every second, by one thread. */
    void tick(long nowNs) {
        for (Leaving first = leaving.peek(); first != null && nowNs - first.sinceNs() > PATIENCE_NS; first = leaving.peek()) {
            leaving.remove();
            first.cut().run();
        }
    }
}
