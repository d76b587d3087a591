package org.confera.captcha.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The sums of the captcha, and the hash that hides their answers. */
class CaptchaTest {

    private final AnswerMac mac = new AnswerMac("a key of thirty-two bytes, padded".getBytes(StandardCharsets.US_ASCII));

    @Test
    void answersLieBetweenZeroAndThirtyAndAllOfThemOccur() {
        RandomGenerator random = new Random(1);
        Set<Integer> answers = new TreeSet<>();
        for (int i = 0; i < 100_000; i++) {
            answers.add(Sum.random(random).answer());
        }
        assertEquals(31, answers.size());
        assertTrue(answers.contains(0) && answers.contains(30));
    }

    @Test
    void aSumReadsAsPeopleWriteIt() {
        assertEquals("7 + 5", new Sum(7, 5, false).question());
        assertEquals("12 − 3", new Sum(12, 3, true).question());
        assertEquals(9, new Sum(12, 3, true).answer());
    }

    @Test
    void aSumIsNeverNegative() {
        assertThrows(IllegalArgumentException.class, () -> new Sum(3, 4, true));
        assertThrows(IllegalArgumentException.class, () -> new Sum(21, 1, false));
        assertThrows(IllegalArgumentException.class, () -> new Sum(1, 11, false));
    }

    @Test
    void theHashFitsItsOwnQuestionAndAnswerOnly() {
        String hash = mac.of("id", 12);
        assertTrue(mac.matches(hash, "id", "12"));
        assertFalse(mac.matches(hash, "id", "13"));
        assertFalse(mac.matches(hash, "other", "12"));
        assertNotEquals(hash, new AnswerMac(new byte[32]).of("id", 12));
    }

    @Test
    void blanksAndOtherDigitsAreFine() {
        String hash = mac.of("id", 7);
        assertTrue(mac.matches(hash, "id", " 7 "));
        assertTrue(mac.matches(hash, "id", "７"));
        assertTrue(mac.matches(hash, "id", "07"));
    }

    @Test
    void whatIsNoNumberIsWrongAndNoError() {
        String hash = mac.of("id", 7);
        for (String typed : new String[] {null, "", " ", "seven", "-7", "7.0", "7 7", "99999999999999999999", "٧x"}) {
            assertFalse(mac.matches(hash, "id", typed), () -> "typed: " + typed);
        }
    }
}
