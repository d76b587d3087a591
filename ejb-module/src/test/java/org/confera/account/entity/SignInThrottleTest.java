package org.confera.account.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Threats, line 11: failures slow further attempts down, and nobody out of an office is locked out by the others. */
class SignInThrottleTest {

    private Instant now = Instant.parse("2026-11-22T08:59:00Z");
    private final SignInThrottle account = new SignInThrottle("email:x", now);
    private final SignInThrottle address = new SignInThrottle("address:x", now);

    @Test
    void aFewSlipsCostNothingThenTheDelayDoublesUpToAMinute() {
        for (int slip = 1; slip <= 4; slip++) {
            assertEquals(Duration.ZERO, failAndWait(account, ThrottlePolicy.PER_ACCOUNT_AND_NETWORK));
        }
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 32 /* one is forgotten meanwhile */, 60, 60}) {
            assertEquals(Duration.ofSeconds(seconds), failAndWait(account, ThrottlePolicy.PER_ACCOUNT_AND_NETWORK));
        }
    }

    @Test
    void successForgetsTheFailuresOfAnAccount() {
        for (int i = 0; i < 10; i++) {
            failAndWait(account, ThrottlePolicy.PER_ACCOUNT_AND_NETWORK);
        }
        account.charge(ThrottlePolicy.PER_ACCOUNT_AND_NETWORK, now);
        account.forgive(ThrottlePolicy.PER_ACCOUNT_AND_NETWORK);
        assertEquals(Duration.ZERO, account.waiting(now));
        assertEquals(0, account.getFailures());
    }

    @Test
    void attemptsAtTheSameMomentAreNotAllTheFirst() {
        for (int i = 0; i < 5; i++) {
            account.charge(ThrottlePolicy.PER_ACCOUNT_AND_NETWORK, now);
        }
        assertEquals(Duration.ofSeconds(1), account.waiting(now));
    }

    @Test
    void whoReadTheClockFirstAndGotTheLockLastDoesNotWait() {
        Instant earlier = now.minusMillis(40);
        account.charge(ThrottlePolicy.PER_ACCOUNT_AND_NETWORK, now);
        assertEquals(Duration.ZERO, account.waiting(earlier));
        account.forgive(ThrottlePolicy.PER_ACCOUNT_AND_NETWORK);
        assertEquals(Duration.ZERO, account.waiting(earlier));
    }

    @Test
    void aFailureIsForgottenEachMinuteThoughOthersFollow() {
        for (int i = 0; i < 100; i++) {
            assertEquals(Duration.ZERO, failAndWait(account, ThrottlePolicy.PER_ACCOUNT_AND_NETWORK));
            now = now.plus(Duration.ofSeconds(61));
        }
        assertEquals(1, account.getFailures());
    }

    @Test
    void failuresBeyondTheLongestDelayTakeNoLongerToForget() {
        for (int i = 0; i < 1000; i++) {
            failAndWait(account, ThrottlePolicy.PER_ACCOUNT_AND_NETWORK);
        }
        now = now.plus(Duration.ofMinutes(8));
        assertEquals(Duration.ZERO, failAndWait(account, ThrottlePolicy.PER_ACCOUNT_AND_NETWORK));
    }

    @Test
    void anOfficeOfPeopleWhoMistypeIsNotSlowedDown() {
        for (int person = 0; person < 1000; person++) {
            address.charge(ThrottlePolicy.PER_ADDRESS, now);
            if (person % 4 != 0) {
                address.forgive(ThrottlePolicy.PER_ADDRESS);
            }
            assertEquals(Duration.ZERO, address.waiting(now));
        }
    }

    @Test
    void theTyposOfAnOfficeDoNotAccumulateAllDay() {
        for (int minute = 0; minute < 10 * 60; minute++) {
            for (int typo = 0; typo < 5; typo++) {
                assertEquals(Duration.ZERO, failAndWait(address, ThrottlePolicy.PER_ADDRESS));
                address.charge(ThrottlePolicy.PER_ADDRESS, now);
                address.forgive(ThrottlePolicy.PER_ADDRESS);
            }
            now = now.plus(Duration.ofMinutes(1));
        }
        assertTrue(address.getFailures() <= 5, "2400 typos and as many successes");
    }

    @Test
    void whoSignsInDelaysNobodyBehindTheSameAddressEvenAfterManyErrors() {
        for (int i = 0; i < 400; i++) {
            failAndWait(address, ThrottlePolicy.PER_ADDRESS);
        }
        for (int person = 0; person < 50; person++) {
            address.charge(ThrottlePolicy.PER_ADDRESS, now);
            address.forgive(ThrottlePolicy.PER_ADDRESS);
            assertEquals(Duration.ZERO, address.waiting(now));
        }
    }

    @Test
    void theFirstDayOfAnOfficeSignsUpWithoutDelayAndAFloodDoesNot() {
        SignInThrottle signUps = new SignInThrottle("sign-up:x", now);
        for (int person = 0; person < 300; person++) {
            assertEquals(Duration.ZERO, failAndWait(signUps, ThrottlePolicy.SIGN_UPS_PER_ADDRESS));
        }
        Instant flood = now;
        for (int i = 0; i < 100; i++) {
            failAndWait(signUps, ThrottlePolicy.SIGN_UPS_PER_ADDRESS);
        }
        assertTrue(Duration.between(flood, now).toMinutes() >= 40, "two a minute at most");
        now = now.plus(Duration.ofMinutes(5));
        assertEquals(Duration.ZERO, failAndWait(signUps, ThrottlePolicy.SIGN_UPS_PER_ADDRESS));
    }

    @Test
    void anAddressThatGuessesIsSlowedDownButItsColleaguesWaitSecondsOnly() {
        for (int i = 0; i < 1000; i++) {
            assertTrue(failAndWait(address, ThrottlePolicy.PER_ADDRESS).compareTo(Duration.ofSeconds(5)) <= 0);
        }
        address.charge(ThrottlePolicy.PER_ADDRESS, now);
        assertTrue(address.waiting(now).compareTo(Duration.ofSeconds(4)) >= 0);
    }

    @Test
    void guessingIsNotFreeForWhoeverSignsInBetween() {
        for (int i = 0; i < 301; i++) {
            address.charge(ThrottlePolicy.PER_ADDRESS, now);
            address.forgive(ThrottlePolicy.PER_ADDRESS);
            address.charge(ThrottlePolicy.PER_ADDRESS, now);
        }
        assertTrue(address.waiting(now).isPositive());
    }

    @Test
    void aClockThatStepsBackDelaysNoLongerThanTheLongestDelayAndTheStep() {
        for (int i = 0; i < 20; i++) {
            failAndWait(account, ThrottlePolicy.PER_ACCOUNT_AND_NETWORK);
        }
        Instant stepped = now.minus(Duration.ofMinutes(5));
        assertTrue(account.waiting(stepped).compareTo(Duration.ofMinutes(6)) <= 0);
    }

    private Duration failAndWait(SignInThrottle throttle, ThrottlePolicy policy) {
        throttle.charge(policy, now);
        Duration waiting = throttle.waiting(now);
        now = now.plus(waiting);
        return waiting;
    }
}
