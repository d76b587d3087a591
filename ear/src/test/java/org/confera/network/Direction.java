package org.confera.network;

import java.util.SplittableRandom;

/** One direction of a path, told the packets and the time. The same seed loses the same packets. One thread. */
final class Direction {
    static final long LOST = Long.MIN_VALUE;
    private static final long MS = 1_000_000L;
    private static final long NS_PER_SECOND = 1_000_000_000L;

    private final SplittableRandom random;
    private volatile Impairment impairment = Impairment.NONE;
    private volatile long passed;
    private volatile long lost;
    private long linkFreeNs;
    private long lastDueNs;
    private boolean started;

    Direction(long seed) {
        random = new SplittableRandom(seed);
    }

    /** When a packet arrives at the other end, or {@link #LOST}. */
    long admit(int bytes, long nowNs) {
        Impairment now = impairment;
        if (!started) {
            started = true;
            linkFreeNs = nowNs;
            lastDueNs = nowNs;
        }
        // Drawn for every packet, so that a setting changes nobody else's luck.
        boolean unlucky = random.nextDouble() < now.loss();
        double slowness = random.nextDouble();
        long leavesNs = leaves(now, bytes, nowNs);
        if (unlucky || now.down() || leavesNs == LOST) {
            lost++;
            return LOST;
        }
        passed++;
        long dueNs = leavesNs + now.delayMs() * MS + (long) (slowness * now.jitterMs() * MS);
        lastDueNs = lastDueNs - dueNs > 0 ? lastDueNs : dueNs;
        return lastDueNs;
    }

    private long leaves(Impairment now, int bytes, long nowNs) {
        if (now.rateBps() == 0) {
            return nowNs;
        }
        long startNs = linkFreeNs - nowNs > 0 ? linkFreeNs : nowNs;
        if (startNs - nowNs > Impairment.QUEUE_MS * MS) {
            return LOST;
        }
        linkFreeNs = startNs + bytes * 8L * NS_PER_SECOND / now.rateBps();
        return linkFreeNs;
    }

    /** From the next packet on. Any thread. */
    void become(Impairment changed) {
        impairment = changed;
    }

    Impairment impairment() {
        return impairment;
    }

    long passed() {
        return passed;
    }

    long lost() {
        return lost;
    }
}
