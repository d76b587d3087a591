package org.confera.sfu.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LossWindowTest {
    private final LossWindow loss = new LossWindow();

    @Test
    void theLastSecondIsEnoughWhereMuchIsSent() {
        loss.add(100, 50);
        loss.add(200, 10);
        assertEquals(0.05, loss.fraction());
    }

    @Test
    void olderSecondsHelpWhereLittleIsSent() {
        loss.add(30, 3);
        loss.add(10, 1);
        loss.add(10, 1);
        assertEquals(0.1, loss.fraction());
    }

    @Test
    void aFewPacketsTellNothing() {
        loss.add(3, 3);
        loss.add(2, 0);
        assertEquals(0, loss.fraction());
    }

    @Test
    void aReportOnSoundCountsUntilTheNextOneFiveSecondsLater() {
        loss.add(250, 25);
        for (int i = 0; i < 5; i++) {
            assertEquals(0.1, loss.fraction(), "after " + i + " s");
            loss.add(0, 0);
        }
        assertEquals(0.1, loss.fraction());
        loss.add(0, 0);
        assertEquals(0, loss.fraction());
    }

    @Test
    void whatMakesNoSenseIsBounded() {
        loss.add(100, -20);
        assertEquals(0, loss.fraction());
        loss.add(100, 500);
        assertEquals(1, loss.fraction());
    }
}
