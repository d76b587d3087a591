package org.confera.web.signaling;

import java.util.concurrent.TimeUnit;

/**
 * A token bucket: {@code burst} messages at once, and {@code perSecond} more each second. Told the time. Not
 * thread-safe: messages of one socket are counted on one thread at a time.
 */
final class RateLimit {
    private final double burst;
    private final double perSecond;
    private double left;
    private long lastNs;

    RateLimit(int burst, int perSecond, long nowNs) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.left = burst;
        this.lastNs = nowNs;
    }

    /** True if one more message is within the limit. */
    boolean take(long nowNs) {
        left = leftAt(nowNs);
        lastNs = nowNs;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    /** True if nothing of it is used up any more. */
    boolean isWhole(long nowNs) {
        return leftAt(nowNs) >= burst;
    }

    private double leftAt(long nowNs) {
        return Math.min(burst, left + (nowNs - lastNs) * perSecond / TimeUnit.SECONDS.toNanos(1));
    }
}
