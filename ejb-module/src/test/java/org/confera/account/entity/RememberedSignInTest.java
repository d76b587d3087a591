package org.confera.account.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.confera.meeting.entity.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats, lines 10 and 12: a sign-in lasts as long as a session, and what a browser shows for it changes without shutting out a tab. */
class RememberedSignInTest {

    private static final Duration LIFE = Duration.ofMinutes(30);

    private Instant now = Instant.parse("2026-11-22T08:59:00Z");
    private final Account ada = People.account("ada");
    private final RandomToken token = RandomToken.random();
    private final RandomToken next = RandomToken.random();
    private final RememberedSignIn signIn = new RememberedSignIn(ada, token, now, LIFE);

    @Test
    void opensForItsOwnTokenOnly() {
        assertTrue(signIn.accepts(token, now));
        assertFalse(signIn.accepts(RandomToken.random(), now));
    }

    @Test
    void lastsAsLongAsASessionAfterTheLastRequestAndNoLonger() {
        for (int minute = 0; minute < 600; minute++) {
            pass(Duration.ofSeconds(59));
            signIn.renew(now, LIFE);
            assertFalse(signIn.getExpiresAt().isAfter(now.plus(LIFE)));
        }
        pass(LIFE.minusMinutes(1));
        assertTrue(signIn.accepts(token, now));
        pass(Duration.ofMinutes(1));
        assertFalse(signIn.accepts(token, now));
    }

    @Test
    void isWrittenAtMostOnceAMinuteAndOftenEnoughForAShortLife() {
        Instant before = signIn.getExpiresAt();
        pass(Duration.ofSeconds(59));
        signIn.renew(now, LIFE);
        assertEquals(before, signIn.getExpiresAt());
        signIn.renew(now, Duration.ofMinutes(1));
        assertEquals(now.plusSeconds(60), signIn.getExpiresAt());
    }

    @Test
    void endsWithItsAccountsBeingDisabled() {
        ada.disable();
        assertFalse(signIn.accepts(token, now));
        assertFalse(signIn.holds(now));
    }

    @Test
    void twoTabsThatComeBackAtOnceBothGetInAndOneNewTokenIsGiven() {
        assertTrue(signIn.accepts(token, now) && signIn.accepts(token, now));
        assertTrue(signIn.replace(token, next));
        assertFalse(signIn.replace(token, RandomToken.random()));
        assertTrue(signIn.accepts(token, now) && signIn.accepts(next, now));
    }

    @Test
    void aTabThatSentTheFormerTokenAMomentLateIsLetInThoughAnotherHasShownTheNewOne() {
        signIn.replace(token, next);
        signIn.shown(next, now);
        pass(Duration.ofSeconds(59));
        assertTrue(signIn.accepts(token, now));
        pass(Duration.ofSeconds(1));
        assertFalse(signIn.accepts(token, now));
        assertTrue(signIn.accepts(next, now));
    }

    @Test
    void whoNeverReceivedTheNewTokenGoesOnWithTheFormer() {
        signIn.replace(token, next);
        pass(Duration.ofMinutes(10));
        signIn.shown(token, now);
        assertTrue(signIn.accepts(token, now));
    }

    @Test
    void aTokenBeforeTheFormerOpensNothing() {
        signIn.replace(token, next);
        signIn.replace(next, RandomToken.random());
        assertFalse(signIn.accepts(token, now));
    }

    @Test
    void tokensDifferAndTheDatabaseCanNotShowThem() {
        assertNotEquals(token, next);
        assertEquals(64, token.hash().length());
        assertFalse(token.toString().contains(token.value()) || token.hash().contains(token.value()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "' or 1=1 --", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "ÄAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoTokenIsNotLookedUp(String shown) {
        assertTrue(RandomToken.parse(shown).isEmpty());
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
