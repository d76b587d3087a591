package org.confera.sfu.stats;

/** What one second of an incoming stream was like, from the totals before and after it. Told the time. */
public final class StreamSample {
    private final Rate bytes = new Rate();
    private final Rate frames = new Rate();
    private long expectedTotal;
    private long lostTotal;
    private long repairedTotal;
    private long expected;
    private long lost;
    private long repaired;

    /** Looks at the totals; to be called about once a second. */
    public void take(long expectedNow, long lostNow, long repairedNow, long bytesNow, long framesNow, long nowNs) {
        expected = expectedNow - expectedTotal;
        lost = Math.clamp(lostNow - lostTotal, 0, Math.max(0, expected));
        repaired = repairedNow - repairedTotal;
        expectedTotal = expectedNow;
        lostTotal = lostNow;
        repairedTotal = repairedNow;
        bytes.sample(bytesNow, nowNs);
        frames.sample(framesNow, nowNs);
    }

    /** Packets that should have come. */
    public long expected() {
        return expected;
    }

    /** Of those, what did not come by itself. */
    public long lost() {
        return lost;
    }

    /** Before repair, 0 to 1. */
    public double fractionLost() {
        return expected <= 0 ? 0 : (double) lost / expected;
    }

    /** 0 to 10, see {@link TrackScore}. */
    public int score() {
        return TrackScore.of(expected, lost, repaired);
    }

    /** Of payload. */
    public double bytesPerSecond() {
        return bytes.perSecond();
    }

    public double framesPerSecond() {
        return frames.perSecond();
    }
}
