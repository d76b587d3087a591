package org.confera.mail.entity;

import java.time.Duration;
import java.util.List;

/** How long a mail waits after a failure: soon at first, then once an hour. */
final class BackOff {

    private static final List<Duration> DELAYS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5),
            Duration.ofMinutes(15), Duration.ofMinutes(60));

    private BackOff() {
    }

    /** @param attempts how many there were, at least one */
    static Duration after(int attempts) {
        return DELAYS.get(Math.min(attempts, DELAYS.size()) - 1);
    }
}
