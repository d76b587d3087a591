package org.confera.bench;

import java.util.Arrays;

/**
 * Collects delays of one round, as a histogram whose buckets are 1 % wide, so that a long run needs no more memory than a
 * short one. One thread adds; read it after the round.
 */
public final class Latencies {
    /** Buckets a power of two: the first bits of a double's fraction. */
    private static final int FRACTION_BITS = 7;
    private static final int SHIFT = 52 - FRACTION_BITS;
    private static final long ONE = Double.doubleToLongBits(1) >>> SHIFT;

    private final long[] buckets = new long[Long.SIZE << FRACTION_BITS];
    private long count;

    /** Adds a delay; what is below a nanosecond counts as one. */
    public void add(long delayNs) {
        buckets[(int) ((Double.doubleToLongBits(Math.max(1, delayNs)) >>> SHIFT) - ONE)]++;
        count++;
    }

    /** Adds all that another has collected. */
    public void add(Latencies other) {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] += other.buckets[i];
        }
        count += other.count;
    }

    /** Milliseconds that this share of packets did not exceed; 0 without packets. */
    public double percentileMs(double share) {
        long wanted = (long) Math.min(count - 1, Math.floor(share * count));
        long seen = 0;
        for (int i = 0; count > 0 && i < buckets.length; i++) {
            seen += buckets[i];
            if (seen > wanted) {
                return Double.longBitsToDouble((i + ONE) << SHIFT) / 1e6;
            }
        }
        return 0;
    }

    public void clear() {
        Arrays.fill(buckets, 0);
        count = 0;
    }
}
