package org.confera.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * How often signing in failed lately for one subject (an e-mail address, known or not, a network address, or both), and
 * when the next attempt is heard.
 */
@Entity
@Table(name = "sign_in_throttle")
@NamedQuery(name = SignInThrottle.FORGET, query = "delete from SignInThrottle t where t.decayedAt < :before")
public class SignInThrottle {

    public static final String FORGET = "SignInThrottle.forget";

    /** Stands for "at once", also for whoever read the clock before the others and got the row's lock after them. */
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    @Id
    @Column(length = 80)
    private String subject;
    @Column(nullable = false)
    private int failures;
    /** Failures were forgotten up to here: the time of the last one, or up to one step of forgetting before it. */
    @Column(name = "last_failure_at", nullable = false)
    private Instant decayedAt;
    @Column(name = "blocked_until", nullable = false)
    private Instant blockedUntil;

    protected SignInThrottle() {
    }

    public SignInThrottle(String subject, Instant now) {
        this.subject = subject;
        this.decayedAt = now;
        this.blockedUntil = LONG_AGO;
    }

    /** How long the next attempt has to wait; zero if it may be made at once. */
    public Duration waiting(Instant now) {
        Duration left = Duration.between(now, blockedUntil);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Counts an attempt as failed before its password is looked at, so that attempts made at the same time can't all
     * pass as the first. {@link #forgive} takes it back.
     */
    public void charge(ThrottlePolicy policy, Instant now) {
        decay(policy, now);
        failures = Math.min(failures + 1, policy.most());
        Duration delay = policy.delayAfter(failures);
        blockedUntil = delay.isZero() ? LONG_AGO : now.plus(delay);
    }

    /** The attempt just charged succeeded: it delays nobody, and failures before it grow no younger by it. */
    public void forgive(ThrottlePolicy policy) {
        failures = policy.successClearsAll() ? 0 : Math.max(0, failures - 1);
        blockedUntil = LONG_AGO;
    }

    private void decay(ThrottlePolicy policy, Instant now) {
        long due = Duration.between(decayedAt, now).dividedBy(policy.forgivenEvery());
        if (due >= failures) {
            failures = 0;
            decayedAt = now;
        } else if (due > 0) {
            failures -= (int) due;
            decayedAt = decayedAt.plus(policy.forgivenEvery().multipliedBy(due));
        }
    }

    public String getSubject() {
        return subject;
    }

    public int getFailures() {
        return failures;
    }
}
