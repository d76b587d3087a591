package org.confera.account.entity;

import java.time.Duration;

/**
 * How failures slow further attempts down: the first {@code free} cost nothing, then the delay doubles from one second
 * up to {@code longest}.
 *
 * @param memory           without a failure for this long, all is forgotten
 * @param successClearsAll whether one success forgets every failure, or only takes itself back
 */
public record ThrottlePolicy(int free, Duration longest, Duration memory, boolean successClearsAll) {

    /** A minute at most: whoever guesses at somebody's password can't keep the owner out for longer. */
    public static final ThrottlePolicy PER_ACCOUNT = new ThrottlePolicy(4, Duration.ofMinutes(1), Duration.ofHours(1), true);

    /**
     * A whole office may sit behind one address: many errors are free, and one colleague's mischief delays the others
     * by seconds only. A success takes back only its own attempt: an attacker with an account of their own gains nothing
     * by signing in between guesses.
     */
    public static final ThrottlePolicy PER_ADDRESS = new ThrottlePolicy(60, Duration.ofSeconds(5), Duration.ofMinutes(15), false);

    /** New accounts from one address: room for the first day of an office, none for filling the database. */
    public static final ThrottlePolicy SIGN_UPS_PER_ADDRESS = new ThrottlePolicy(200, Duration.ofSeconds(30), Duration.ofHours(1), false);

    public ThrottlePolicy {
        if (free < 0 || longest.isNegative() || memory.compareTo(longest) < 0) {
            throw new IllegalArgumentException("a throttle forgets no earlier than its longest delay has passed");
        }
    }

    Duration delayAfter(int failures) {
        int beyond = failures - free;
        if (beyond <= 0) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(beyond - 1, 30));
        return delay.compareTo(longest) > 0 ? longest : delay;
    }
}
