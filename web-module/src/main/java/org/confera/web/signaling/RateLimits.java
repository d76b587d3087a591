package org.confera.web.signaling;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A {@link RateLimit} for each of many; those who have been quiet are forgotten. Told the time. Thread-safe. */
final class RateLimits {
    private static final long FORGET_EVERY_NS = TimeUnit.MINUTES.toNanos(1);

    private final Map<String, RateLimit> limits = new HashMap<>();
    private final int burst;
    private final int perSecond;
    private long forgotNs;

    RateLimits(int burst, int perSecond, long nowNs) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.forgotNs = nowNs;
    }

    /** True if one more is within the limit of this one. */
    synchronized boolean take(String whose, long nowNs) {
        if (nowNs - forgotNs > FORGET_EVERY_NS) {
            limits.values().removeIf(limit -> limit.isWhole(nowNs));
            forgotNs = nowNs;
        }
        return limits.computeIfAbsent(whose, _ -> new RateLimit(burst, perSecond, nowNs)).take(nowNs);
    }

    synchronized int size() {
        return limits.size();
    }
}
