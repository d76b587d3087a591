package org.confera.wire;

/** RTP sequence numbers: 16 bits that wrap (RFC 3550 section 5.1). The one place where wrapping is thought about. */
public final class Sequence {
    public static final int MODULUS = 1 << 16;

    private Sequence() {
    }

    /** How far {@code to} is ahead of {@code from}: positive if newer, -32768 to 32767. */
    public static int distance(int from, int to) {
        return (short) (to - from);
    }

    /** True if {@code sequence} comes after {@code reference}. */
    public static boolean isNewer(int sequence, int reference) {
        return distance(reference, sequence) > 0;
    }

    /** {@code sequence + delta}, wrapped; the delta may be negative. */
    public static int add(int sequence, int delta) {
        return (sequence + delta) & 0xFFFF;
    }

    /**
     * The sequence number without wrapping: the one nearest to {@code reference} whose low 16 bits are
     * {@code sequence}. May be negative for what was sent before the first.
     */
    public static long extend(long reference, int sequence) {
        return reference + distance((int) reference & 0xFFFF, sequence);
    }
}
