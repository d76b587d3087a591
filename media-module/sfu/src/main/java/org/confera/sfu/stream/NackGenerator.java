package org.confera.sfu.stream;

/**
 * Asks a sender for packets that didn't come: at once when the gap shows, then once a round trip. A packet that never
 * comes, or a gap too wide to be mended, calls for a key frame instead. Sequence numbers are unwrapped.
 */
public final class NackGenerator {
    static final int MAX_MISSING = 512;
    static final int MAX_TRIES = 10;
    /** Before the first answer has shown what a round trip takes. */
    static final long INITIAL_RTT_NS = 100_000_000L;
    private static final long MIN_REPEAT_NS = 20_000_000L;
    private static final long MAX_RTT_NS = 500_000_000L;

    private final long[] missing = new long[MAX_MISSING];
    private final long[] askedNs = new long[MAX_MISSING];
    private final int[] tries = new int[MAX_MISSING];
    private int count;
    private boolean started;
    private long highest;
    private long rttNs = INITIAL_RTT_NS;
    private boolean keyFrameNeeded;

    /**
     * A packet has come, by itself or as a retransmission.
     *
     * @return true if it shows a new gap: {@link #ask} has something to tell
     */
    boolean onPacket(long sequence, long nowNs) {
        if (!started || sequence > highest) {
            boolean gap = started && sequence > highest + 1;
            if (gap) {
                miss(highest + 1, sequence);
            }
            started = true;
            highest = sequence;
            return gap;
        }
        found(sequence, nowNs);
        return false;
    }

    /** Decoding starts anew here: what is older isn't worth asking for. */
    void onKeyFrame(long sequence) {
        keyFrameNeeded = false;
        int old = 0;
        while (old < count && missing[old] < sequence) {
            old++;
        }
        removeFirst(old);
    }

    /** Forgets all gaps, and starts afresh with the next packet. */
    void reset() {
        count = 0;
        started = false;
        keyFrameNeeded = false;
    }

    /**
     * Which packets are to be asked for now, oldest first, as 16-bit numbers; each counts as asked.
     *
     * @return how many were written to {@code sequences}
     */
    int ask(int[] sequences, long nowNs) {
        int asked = 0;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            boolean due = tries[i] == 0 || nowNs - askedNs[i] >= Math.max(rttNs, MIN_REPEAT_NS);
            if (due && tries[i] == MAX_TRIES) {
                keyFrameNeeded = true;
                continue;
            }
            move(i, kept);
            if (due && asked < sequences.length) {
                tries[kept]++;
                askedNs[kept] = nowNs;
                sequences[asked++] = (int) missing[kept] & 0xFFFF;
            }
            kept++;
        }
        count = kept;
        return asked;
    }

    /** True once after something was lost for good. */
    boolean takeKeyFrameNeeded() {
        boolean needed = keyFrameNeeded;
        keyFrameNeeded = false;
        return needed;
    }

    /** How long the sender takes to answer, from its answers to first requests. */
    long rttNs() {
        return rttNs;
    }

    private void miss(long from, long to) {
        if (to - from > MAX_MISSING) {
            count = 0;
            keyFrameNeeded = true;
            return;
        }
        int room = MAX_MISSING - count;
        if (to - from > room) {
            removeFirst((int) (to - from) - room);
            keyFrameNeeded = true;
        }
        for (long s = from; s < to; s++, count++) {
            missing[count] = s;
            tries[count] = 0;
        }
    }

    private void found(long sequence, long nowNs) {
        for (int i = 0; i < count; i++) {
            if (missing[i] == sequence) {
                if (tries[i] == 1) {
                    rttNs = Math.min(MAX_RTT_NS, (7 * rttNs + (nowNs - askedNs[i])) / 8);
                }
                for (int j = i + 1; j < count; j++) {
                    move(j, j - 1);
                }
                count--;
                return;
            }
        }
    }

    private void removeFirst(int n) {
        for (int i = n; i < count; i++) {
            move(i, i - n);
        }
        count = Math.max(0, count - n);
    }

    private void move(int from, int to) {
        missing[to] = missing[from];
        askedNs[to] = askedNs[from];
        tries[to] = tries[from];
    }
}
