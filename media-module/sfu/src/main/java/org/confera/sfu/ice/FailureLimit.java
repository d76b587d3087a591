package org.confera.sfu.ice;

import java.util.Arrays;

/**
 * How many tries a source may fail a second: beyond that others like them are dropped, so that a flood costs one look-up
 * a packet. What is right costs nothing.
 *
 * <p>A fixed table of counters, found by a hash of the source: an address without its port, or any other number that
 * is not zero. Sources that share a counter share its limit for a second, which only matters under attack.
 */
public final class FailureLimit {
    static final int FAILURES_A_SECOND = 100;
    private static final int COUNTERS = 4096;
    private static final long WINDOW_NS = 1_000_000_000L;

    private final int[] failures = new int[COUNTERS];
    private final long salt;
    private long windowEndNs;
    private boolean started;

    /** @param salt a secret, so that nobody can choose whom to share a counter with */
    public FailureLimit(long salt) {
        this.salt = salt;
    }

    /** True if this source has failed too often within the second. */
    public boolean isExceeded(long high, long low, long nowNs) {
        if (!started || nowNs - windowEndNs >= 0) {
            started = true;
            windowEndNs = nowNs + WINDOW_NS;
            Arrays.fill(failures, 0);
        }
        return failures[counter(high, low)] >= FAILURES_A_SECOND;
    }

    /** A check from this source has failed. */
    public void failed(long high, long low) {
        failures[counter(high, low)]++;
    }

    private int counter(long high, long low) {
        // An attacker owns a whole /64 of IPv6, but one IPv4 address.
        long source = high == 0 ? low : high;
        long mixed = (source ^ salt) * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 52);
    }
}
