package org.confera.sfu.stream;

/**
 * Bounds what one viewer can have sent again: so many bytes a second, and no packet twice within half a round trip (half,
 * since a viewer who asks again after what it takes for a round trip must not wait for another). Without it a flood of
 * NACKs would turn into a flood of video.
 */
final class RetransmissionBudget {
    /** 2 Mb/s: all of a camera and more, so that only abuse and hopeless links meet it. */
    static final int BYTES_PER_SECOND = 250_000;
    static final int BURST_BYTES = 125_000;
    /** A browser misses a thousand packets at most, and asks for each once a round trip. */
    static final int QUESTIONS_A_SECOND = 50_000;
    private static final int REMEMBERED = 256;
    private static final long NS_PER_SECOND = 1_000_000_000L;

    private final long[] sequence = new long[REMEMBERED];
    private final long[] sentNs = new long[REMEMBERED];
    private long balanceBytes = BURST_BYTES;
    private boolean started;
    private long refilledNs;
    private int questions;
    private long questionsSinceNs;

    RetransmissionBudget() {
        java.util.Arrays.fill(sequence, Long.MIN_VALUE);
    }

    /** True if so many packets may be asked for now: looking for them costs, too. They count as asked for. */
    boolean ask(int packets, long nowNs) {
        if (questions == 0 || nowNs - questionsSinceNs >= NS_PER_SECOND) {
            questionsSinceNs = nowNs;
            questions = 0;
        }
        questions = Math.min(QUESTIONS_A_SECOND + 1, questions + packets);
        return questions <= QUESTIONS_A_SECOND;
    }

    /** True if the packet may be sent again now; it counts as sent then. */
    boolean spend(long outSequence, int bytes, long rttNs, long nowNs) {
        refill(nowNs);
        int slot = (int) (outSequence & REMEMBERED - 1);
        boolean justSent = sequence[slot] == outSequence && nowNs - sentNs[slot] < rttNs / 2;
        if (justSent || balanceBytes < bytes) {
            return false;
        }
        balanceBytes -= bytes;
        sequence[slot] = outSequence;
        sentNs[slot] = nowNs;
        return true;
    }

    private void refill(long nowNs) {
        if (!started) {
            started = true;
            refilledNs = nowNs;
        }
        long elapsedNs = Math.min(nowNs - refilledNs, NS_PER_SECOND);
        long earned = elapsedNs * BYTES_PER_SECOND / NS_PER_SECOND;
        if (earned > 0) {
            balanceBytes = Math.min(BURST_BYTES, balanceBytes + earned);
            refilledNs = nowNs;
        }
    }
}
