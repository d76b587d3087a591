package org.confera.sfu.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SteadyScoreTest {
    private final SteadyScore score = new SteadyScore();

    @Test
    void oneBadSecondIsNotShown() {
        score.add(2);
        assertEquals(10, score.shown());
        score.add(10);
        score.add(2);
        assertEquals(10, score.shown());
    }

    @Test
    void twoBadSecondsInARowShowTheBetterOfThem() {
        assertFalse(score.add(2));
        assertTrue(score.add(4));
        assertEquals(4, score.shown());
    }

    @Test
    void itRisesAfterFiveBetterSecondsInARowToTheWorstOfThem() {
        score.add(3);
        score.add(3);
        for (int i = 0; i < 4; i++) {
            assertFalse(score.add(9), "second " + i);
        }
        assertTrue(score.add(8));
        assertEquals(8, score.shown());
    }

    @Test
    void aRelapseStartsTheFiveAnew() {
        score.add(3);
        score.add(3);
        for (int second : new int[] {10, 10, 10, 10, 3, 10, 10, 10, 10}) {
            assertFalse(score.add(second));
        }
        assertTrue(score.add(10));
    }

    @Test
    void noiseOfOnePointIsNotShown() {
        Random random = new Random(5);
        int changes = 0;
        for (int second = 0; second < 600; second++) {
            changes += score.add(6 + random.nextInt(2)) ? 1 : 0;
        }
        assertEquals(1, changes);
    }

    @Test
    void theEndsAreReachedByAnyStep() {
        score.add(1);
        score.add(1);
        score.add(0);
        assertTrue(score.add(0));
        for (int i = 0; i < 5; i++) {
            score.add(9);
        }
        for (int i = 0; i < 4; i++) {
            assertFalse(score.add(10));
        }
        assertTrue(score.add(10));
    }
}
