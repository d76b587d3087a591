package org.confera.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a direction of a path does, packet by packet. */
class DirectionIT {
    private static final long MS = 1_000_000L;

    private long nowNs = Long.MAX_VALUE - 100 * MS;

    @Test
    void losesTheSamePacketsForTheSameSeed() {
        Impairment lossy = Impairment.NONE.loss(0.1);
        assertEquals(arrivals(7, lossy), arrivals(7, lossy));
        assertTrue(!arrivals(7, lossy).equals(arrivals(8, lossy)));
        assertEquals(1000, arrivals(7, lossy).stream().filter(due -> due == Direction.LOST).count(), 100);
    }

    @Test
    void delaysWithoutOvertaking() {
        List<Long> due = arrivals(7, Impairment.NONE.delay(40).jitter(30));
        for (int i = 1; i < due.size(); i++) {
            assertTrue(due.get(i) - due.get(i - 1) >= 0);
        }
        assertTrue(due.stream().allMatch(at -> at >= 40 * MS));
    }

    @Test
    void letsNoMorePassThanItsRateAndDropsWhatWouldWaitTooLong() {
        Direction narrow = new Direction(7);
        narrow.become(Impairment.NONE.rate(500_000));
        for (int i = 0; i < 2000; i++) {
            narrow.admit(1250, nowNs += 5 * MS);
        }
        assertEquals(500, narrow.passed(), 20);
    }

    @Test
    void letsNothingPassDuringAnOutage() {
        assertTrue(arrivals(7, Impairment.NONE.outage(true)).stream().allMatch(due -> due == Direction.LOST));
    }

    /** How long each of ten thousand packets takes; one comes every 2 ms. */
    private List<Long> arrivals(long seed, Impairment impairment) {
        Direction direction = new Direction(seed);
        direction.become(impairment);
        List<Long> all = new ArrayList<>();
        long startNs = nowNs;
        for (int i = 0; i < 10_000; i++) {
            long sentNs = startNs + i * 2 * MS;
            long due = direction.admit(100, sentNs);
            all.add(due == Direction.LOST ? due : due - startNs);
        }
        return all;
    }
}
