package org.confera.account.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.confera.account.entity.SignInThrottle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats, line 11: who guesses is slowed down, and the owner of the account is not. */
class ThrottleSubjectTest {

    private static final String OWNER = "ada@example.org";

    private final Map<String, SignInThrottle> rows = new HashMap<>();
    private Instant now = Instant.parse("2026-11-22T08:59:00Z");

    @Test
    void whoGuessesAtAPasswordDoesNotKeepItsOwnerOut() {
        int heard = 0;
        for (int second = 0; second < 8 * 3600; second++) {
            heard += isHeard(OWNER, "203.0.113.9") ? 1 : 0;
            now = now.plusSeconds(1);
            assertTrue(delay(OWNER, "198.51.100.7").isZero(), "the owner elsewhere is heard at once");
        }
        assertTrue(heard < 8 * 60 + 20, heard + " guesses were heard in eight hours");
    }

    @Test
    void guessingAtOnePersonDelaysNoColleagueBehindTheSameAddress() {
        for (int guess = 0; guess < 100; guess++) {
            isHeard(OWNER, "198.51.100.7");
        }
        assertFalse(delay(OWNER, "198.51.100.7").isZero());
        assertTrue(delay("grace@example.org", "198.51.100.7").isZero());
    }

    @Test
    void guessingFromManyNetworksIsSlowedDownToo() {
        int heard = 0;
        for (int second = 0; second < 600; second++) {
            for (int network = 0; network < 100; network++) {
                heard += isHeard(OWNER, "203.0.113." + network) ? 1 : 0;
            }
            now = now.plusSeconds(1);
        }
        assertTrue(heard < 450, heard + " guesses were heard in ten minutes");
        assertTrue(delay(OWNER, "198.51.100.7").compareTo(Duration.ofSeconds(2)) <= 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.7", "2001:db8::7", "fe80::1%eth0", "somewhere.example"})
    void eachKeyFitsItsColumn(String address) {
        assertTrue(ThrottleSubject.ofSignIn("x".repeat(64) + "@example.org", address).stream().allMatch(subject -> subject.key().length() <= 80));
        assertTrue(ThrottleSubject.ofSignUpsFrom(address).key().length() <= 80);
    }

    @Test
    void oneCustomersIpv6NetworkIsOneSource() {
        assertEquals(ThrottleSubject.ofSignIn(OWNER, "2001:db8::7"), ThrottleSubject.ofSignIn(" ADA@example.org", "2001:db8::8"));
    }

    /** An attempt with a wrong password. */
    private boolean isHeard(String email, String address) {
        if (!delay(email, address).isZero()) {
            return false;
        }
        List<ThrottleSubject> subjects = ThrottleSubject.ofSignIn(email, address);
        subjects.forEach(subject -> row(subject).charge(subject.policy(), now));
        return true;
    }

    private Duration delay(String email, String address) {
        return ThrottleSubject.ofSignIn(email, address).stream().map(subject -> row(subject).waiting(now))
                .max(Duration::compareTo).orElseThrow();
    }

    private SignInThrottle row(ThrottleSubject subject) {
        return rows.computeIfAbsent(subject.key(), key -> new SignInThrottle(key, now));
    }
}
