package org.confera.bench;

import java.util.Arrays;

/** Collects delays of one round. One thread adds; read it after the round. */
final class Latencies {
    private long[] delaysNs = new long[1 << 16];
    private int count;

    void add(long delayNs) {
        if (count == delaysNs.length) {
            delaysNs = Arrays.copyOf(delaysNs, 2 * count);
        }
        delaysNs[count++] = delayNs;
    }

    /** Milliseconds that this share of packets did not exceed; 0 without packets. */
    double percentileMs(double share) {
        long[] sorted = Arrays.copyOf(delaysNs, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(int) Math.min(count - 1, Math.floor(share * count))] / 1e6;
    }

    void clear() {
        count = 0;
    }
}
