package org.confera.sfu.stream;

/**
 * Turns any number of viewers' wishes for a key frame into few requests: at most one every 500 ms, and repeated once a
 * second until one comes, for the request or the frame may be lost.
 */
public final class KeyFrameRequests {
    /** The least time between two requests. */
    public static final long MIN_INTERVAL_NS = 500_000_000L;
    private static final long REPEAT_NS = 1_000_000_000L;
    private static final int MAX_REPEATS = 10;

    private boolean wanted;
    private boolean everSent;
    private long sentNs;
    private long earliestNs;
    private int sent;

    /** Somebody needs a key frame. */
    void want(long nowNs) {
        if (!wanted || sent >= MAX_REPEATS) {
            wanted = true;
            sent = 0;
        }
        // A new wish need not wait for the repetition of an older one.
        earliestNs = everSent ? sentNs + MIN_INTERVAL_NS : nowNs;
    }

    /** True from the first wish until a key frame comes, or asking for it was given up. */
    boolean isWanted() {
        return wanted && sent < MAX_REPEATS;
    }

    /** One has come: nobody waits any more. */
    void onKeyFrame() {
        wanted = false;
    }

    /** True if a request is to be sent now; it counts as sent then. */
    boolean due(long nowNs) {
        if (!wanted || sent >= MAX_REPEATS || earliestNs - nowNs > 0) {
            return false;
        }
        everSent = true;
        sentNs = nowNs;
        earliestNs = nowNs + REPEAT_NS;
        sent++;
        return true;
    }
}
