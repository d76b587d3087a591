package org.confera.web.signaling;

import java.util.EnumMap;
import java.util.Map;

/** How much of each {@link Pace} a socket has left. Told the time; used by one thread at a time. */
final class Paces {
    private final Map<Pace, RateLimit> limits = new EnumMap<>(Pace.class);

    Paces(long nowNs) {
        for (Pace pace : Pace.values()) {
            if (pace != Pace.FREE) {
                limits.put(pace, new RateLimit(pace.burst(), pace.perSecond(), nowNs));
            }
        }
    }

    /** True if one more of this is within the limit. */
    boolean allow(Pace pace, long nowNs) {
        return pace == Pace.FREE || limits.get(pace).take(nowNs);
    }

    /** What who is too quick is answered. */
    static RpcError tooQuick(Method method) {
        Pace pace = method.pace();
        return new RpcError(RpcError.THROTTLED, method.word() + ": more than " + pace.burst() + " at once and "
                + pace.perSecond() + " a second; try again later.", "throttled", 1);
    }
}
