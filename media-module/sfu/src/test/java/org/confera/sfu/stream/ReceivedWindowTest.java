package org.confera.sfu.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceivedWindowTest {
    private final ReceivedWindow window = new ReceivedWindow();

    @Test
    void knowsWhatCameBefore() {
        assertTrue(window.add(65_536));
        assertFalse(window.add(65_536));
        assertTrue(window.add(65_540));
        assertTrue(window.add(65_538));
        assertFalse(window.add(65_538));
    }

    @Test
    void refusesWhatIsTooOldToTell() {
        window.add(10_000);
        assertTrue(window.add(10_000 - ReceivedWindow.SIZE + 1));
        assertFalse(window.add(10_000 - ReceivedWindow.SIZE));
    }

    @Test
    void forgetsTheOldAfterAJump() {
        for (int i = 0; i < 3_000; i++) {
            window.add(i);
        }
        assertTrue(window.add(1_000_000));
        for (int i = 1; i < ReceivedWindow.SIZE; i++) {
            assertTrue(window.add(1_000_000 - i));
        }
    }

    @Test
    void agreesWithASetThatForgetsNothing() {
        Random random = new Random(11);
        Set<Long> seen = new HashSet<>();
        long highest = 100_000;
        for (int i = 0; i < 50_000; i++) {
            long sequence = highest + random.nextInt(60) - 50;
            highest = Math.max(highest, sequence);
            assertEquals(seen.add(sequence), window.add(sequence));
        }
    }
}
