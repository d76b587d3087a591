package org.confera.sfu;

/** Something that is due again and again; the first time at once. */
final class Pace {
    private final long intervalNs;
    private boolean started;
    private long nextNs;

    Pace(long intervalNs) {
        this.intervalNs = intervalNs;
    }

    /** True if it is due; then the next interval begins. */
    boolean due(long nowNs) {
        if (started && nowNs - nextNs < 0) {
            return false;
        }
        started = true;
        nextNs = nowNs + intervalNs;
        return true;
    }
}
