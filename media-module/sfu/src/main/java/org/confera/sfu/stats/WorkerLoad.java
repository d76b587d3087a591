package org.confera.sfu.stats;

/**
 * Which share of its time a worker was busy, in the last whole second. A worker that always has something to do is at 1, and
 * then packets wait. Told the time by the worker's thread; others may read.
 */
public final class WorkerLoad {
    private static final long SECOND_NS = 1_000_000_000L;

    private boolean started;
    private long beganNs;
    private long restedNs;
    private volatile double busy;

    /** A turn of the wheel begins. */
    public void onCycle(long nowNs) {
        if (!started) {
            started = true;
            beganNs = nowNs;
        }
        long elapsedNs = nowNs - beganNs;
        if (elapsedNs >= SECOND_NS) {
            busy = Math.clamp(1 - (double) restedNs / elapsedNs, 0.0, 1.0);
            beganNs = nowNs;
            restedNs = 0;
        }
    }

    /** There was nothing to do for so long. */
    public void onRest(long forNs) {
        restedNs += forNs;
    }

    /** 0 to 1. */
    public double busy() {
        return busy;
    }
}
