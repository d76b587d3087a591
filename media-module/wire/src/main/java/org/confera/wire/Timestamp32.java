package org.confera.wire;

/** RTP timestamps: unsigned 32 bits that wrap, in the codec's clock rate (RFC 3550 section 5.1). */
public final class Timestamp32 {
    private Timestamp32() {
    }

    /** How far {@code to} is ahead of {@code from}, in clock ticks: positive if later. */
    public static int distance(long from, long to) {
        return (int) (to - from);
    }

    /** True if {@code timestamp} is later than {@code reference}. */
    public static boolean isNewer(long timestamp, long reference) {
        return distance(reference, timestamp) > 0;
    }

    /** {@code timestamp + delta}, wrapped; the delta may be negative. */
    public static long add(long timestamp, long delta) {
        return (timestamp + delta) & 0xFFFF_FFFFL;
    }
}
