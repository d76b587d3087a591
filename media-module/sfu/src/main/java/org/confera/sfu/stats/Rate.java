package org.confera.sfu.stats;

/** How fast a total grows, between the last two times that it was looked at. Told the time. */
public final class Rate {
    private static final double NS_PER_SECOND = 1e9;

    private boolean started;
    private long lastTotal;
    private long lastNs;
    private double perSecond;

    /** Looks at the total; to be called about once a second. */
    public void sample(long total, long nowNs) {
        long elapsedNs = nowNs - lastNs;
        if (started && elapsedNs <= 0) {
            return;
        }
        perSecond = started ? (total - lastTotal) * NS_PER_SECOND / elapsedNs : 0;
        started = true;
        lastTotal = total;
        lastNs = nowNs;
    }

    /** 0 before the second sample. */
    public double perSecond() {
        return perSecond;
    }
}
