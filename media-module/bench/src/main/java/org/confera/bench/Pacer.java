package org.confera.bench;

import java.util.concurrent.locks.LockSupport;

/** Says when the next packet is due, at a steady rate; what was late is caught up. One thread. */
final class Pacer {
    private final long intervalNs;
    private final long endNs;
    private long nextNs;

    Pacer(double perSecond, int seconds) {
        intervalNs = (long) (1e9 / perSecond);
        nextNs = System.nanoTime();
        endNs = nextNs + seconds * 1_000_000_000L;
    }

    /** Waits until the next is due; false when the time is over. */
    boolean next() {
        for (long leftNs = nextNs - System.nanoTime(); leftNs > 0; leftNs = nextNs - System.nanoTime()) {
            LockSupport.parkNanos(leftNs);
        }
        nextNs += intervalNs;
        return nextNs - endNs <= 0;
    }
}
