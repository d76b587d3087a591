package org.confera.mail.entity;

import static org.confera.meeting.entity.People.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailTest {
    private final Mail mail = new Mail(Letters.to("ada@example.org"), "example.org", NOON);

    @Test
    void waitsLongerAfterEachFailure() {
        List<Long> waited = new ArrayList<>();
        Instant now = NOON;
        for (int attempt = 0; attempt < 7; attempt++) {
            assertTrue(mail.claim("one", now));
            mail.failed(MailFailure.UNREACHABLE, "no route to host", now);
            waited.add(Duration.between(now, mail.getNextAttemptAt()).toMinutes());
            now = mail.getNextAttemptAt();
        }
        assertEquals(List.of(1L, 2L, 5L, 15L, 60L, 60L, 60L), waited);
    }

    @Test
    void isNotTriedBeforeItsTime() {
        mail.claim("one", NOON);
        mail.failed(MailFailure.DEFERRED, "451 try later", NOON);
        assertFalse(mail.claim("one", NOON.plusSeconds(59)));
        assertTrue(mail.claim("one", NOON.plusSeconds(60)));
    }

    @Test
    void isGivenUpVisiblyAfterADay() {
        Instant now = NOON;
        while (mail.claim("one", now)) {
            mail.failed(MailFailure.UNREACHABLE, "no route to host", now);
            now = mail.getNextAttemptAt();
        }
        assertEquals(MailState.FAILED, mail.getState());
        assertEquals(MailFailure.UNREACHABLE, mail.getFailure().orElseThrow());
        assertTrue(Duration.between(NOON, mail.getFailedAt().orElseThrow()).compareTo(Duration.ofHours(22)) > 0);
        assertFalse(mail.getFailedAt().orElseThrow().isAfter(NOON.plus(Duration.ofHours(24))));
    }

    @Test
    void aFailedMailDoesNotCountAsSent() {
        mail.claim("one", NOON);
        mail.failed(MailFailure.REFUSED, "550 no such user", NOON);
        assertEquals(MailState.FAILED, mail.getState());
        assertTrue(mail.getSentAt().isEmpty());
        assertEquals("550 no such user", mail.getLastFailure().orElseThrow());
    }

    @Test
    void anAddressThatTheServerRefusesForEverIsTriedOnce() {
        mail.claim("one", NOON);
        mail.failed(MailFailure.REFUSED, "550 no such user", NOON);
        assertFalse(mail.claim("one", NOON.plus(Duration.ofHours(1))));
    }

    @Test
    void twoNodesNeverHaveItAtOnce() {
        assertTrue(mail.claim("one", NOON));
        assertFalse(mail.claim("two", NOON));
    }

    @Test
    void aNodeWhoseClockIsFiveMinutesAheadDoesNotTakeItFromAnother() {
        assertTrue(mail.claim("one", NOON));
        assertFalse(mail.claim("two", NOON.plus(Duration.ofMinutes(5)).plusSeconds(120)));
    }

    @Test
    void aClaimOfADeadNodeRunsOut() {
        assertTrue(mail.claim("one", NOON));
        assertTrue(mail.claim("two", NOON.plus(Mail.CLAIM)));
        assertTrue(mail.isClaimedBy("two"));
    }

    @Test
    void aClockSetBackDelaysItByThatStepAtMost() {
        mail.claim("one", NOON);
        mail.failed(MailFailure.UNREACHABLE, "", NOON);
        assertTrue(mail.claim("one", NOON.minus(Duration.ofMinutes(5)).plus(Duration.ofMinutes(6))));
    }

    @Test
    void whatIsTooLateIsNotSent() {
        Mail reminder = new Mail(Letters.to("ada@example.org", NOON.plusSeconds(300)), "example.org", NOON);
        assertFalse(reminder.claim("one", NOON.plusSeconds(300)));
        assertEquals(MailFailure.TOO_LATE, reminder.getFailure().orElseThrow());
        assertEquals(MailState.FAILED, reminder.getState());
    }

    @Test
    void onceSentItForgetsWhatItSaidAndIsNeverSentAgain() {
        mail.claim("one", NOON);
        mail.sent(NOON.plusSeconds(1));
        assertNull(mail.getText());
        assertNull(mail.getHtml());
        assertFalse(mail.claim("one", NOON.plus(Duration.ofDays(1))));
        assertEquals(MailState.SENT, mail.getState());
    }

    @Test
    void aSubjectCannotForgeHeaders() {
        assertThrows(IllegalArgumentException.class, () -> new Letter(MailKind.INVITATION, "k", Letters.ABOUT, Letters.GRACE,
                "Review\r\nBcc: everybody@example.org", "", ""));
    }
}
