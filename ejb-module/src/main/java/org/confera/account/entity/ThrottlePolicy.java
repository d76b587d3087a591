package org.confera.account.entity;

import java.time.Duration;

/**
 * How failures slow further attempts down: the first {@code free} cost nothing, then the delay doubles from one second
 * up to {@code longest}. Failures beyond that are not counted, so that the delay shrinks as soon as they end.
 *
 * @param forgivenEvery    one failure is forgotten each time that this has passed
 * @param successClearsAll whether one success forgets every failure, or only takes itself back
 */
public record ThrottlePolicy(int free, Duration longest, Duration forgivenEvery, boolean successClearsAll) {

    /** Who guesses at one person's password from one network: a guess a minute. */
    public static final ThrottlePolicy PER_ACCOUNT_AND_NETWORK =
            new ThrottlePolicy(4, Duration.ofMinutes(1), Duration.ofMinutes(1), true);

    /**
     * Who guesses at one person's password from many networks. Whoever needs one network only never gets here: they
     * can't keep the owner out, who comes from elsewhere.
     */
    public static final ThrottlePolicy PER_ACCOUNT =
            new ThrottlePolicy(100, Duration.ofSeconds(2), Duration.ofSeconds(10), false);

    /**
     * A whole office may sit behind one address: many errors are free, and one colleague's mischief delays the others
     * by seconds only. A success takes back only its own attempt: an attacker with an account of their own gains nothing
     * by signing in between guesses.
     */
    public static final ThrottlePolicy PER_ADDRESS =
            new ThrottlePolicy(300, Duration.ofSeconds(5), Duration.ofSeconds(10), false);

    /** New accounts from one address: room for the first day of an office, none for filling the database. */
    public static final ThrottlePolicy SIGN_UPS_PER_ADDRESS =
            new ThrottlePolicy(300, Duration.ofSeconds(30), Duration.ofSeconds(30), false);

    /** Letters for those who forgot their password, asked for from one address. */
    public static final ThrottlePolicy RESETS_PER_ADDRESS =
            new ThrottlePolicy(100, Duration.ofSeconds(30), Duration.ofSeconds(30), false);

    /** The same for one person: a first one, and some more where it does not arrive. */
    public static final ThrottlePolicy RESETS_PER_ACCOUNT_AND_NETWORK =
            new ThrottlePolicy(3, Duration.ofMinutes(1), Duration.ofMinutes(5), false);

    public ThrottlePolicy {
        if (free < 0 || longest.toSeconds() < 1 || !forgivenEvery.isPositive()) {
            throw new IllegalArgumentException("a throttle has " + free + " free failures, delays by up to " + longest
                    + " and forgives one every " + forgivenEvery + "; it needs 0 or more, a second or more, and more than zero");
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

    /** With so many failures the delay is the longest. */
    int most() {
        return free + 1 + Long.SIZE - Long.numberOfLeadingZeros(longest.toSeconds() - 1);
    }
}
