package org.confera.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * How often signing in failed lately for one subject (an e-mail address, known or not, or a network address), and when
 * the next attempt is heard.
 */
@Entity
@Table(name = "sign_in_throttle")
@NamedQuery(name = SignInThrottle.FORGET, query = "delete from SignInThrottle t where t.lastFailureAt < :before")
public class SignInThrottle {

    public static final String FORGET = "SignInThrottle.forget";

    @Id
    @Column(length = 80)
    private String subject;
    @Column(nullable = false)
    private int failures;
    @Column(name = "last_failure_at", nullable = false)
    private Instant lastFailureAt;
    @Column(name = "blocked_until", nullable = false)
    private Instant blockedUntil;

    protected SignInThrottle() {
    }

    public SignInThrottle(String subject, Instant now) {
        this.subject = subject;
        this.lastFailureAt = now;
        this.blockedUntil = now;
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
        if (Duration.between(lastFailureAt, now).compareTo(policy.memory()) >= 0) {
            failures = 0;
        }
        failures++;
        lastFailureAt = now;
        blockedUntil = now.plus(policy.delayAfter(failures));
    }

    /** The attempt just charged succeeded. */
    public void forgive(ThrottlePolicy policy, Instant now) {
        failures = policy.successClearsAll() ? 0 : Math.max(0, failures - 1);
        blockedUntil = now.plus(policy.delayAfter(failures));
    }

    public String getSubject() {
        return subject;
    }

    public int getFailures() {
        return failures;
    }
}
