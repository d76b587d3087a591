package org.confera.sfu.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RateTest {
    private static final long SECOND = 1_000_000_000L;

    private final Rate rate = new Rate();
    private final long nowNs = Long.MAX_VALUE - SECOND / 2;

    @Test
    void tellsTheGrowthASecondAcrossTheEndOfTime() {
        rate.sample(1_000, nowNs);
        assertEquals(0, rate.perSecond(), "one look tells nothing");
        rate.sample(1_500, nowNs + SECOND / 2);
        assertEquals(1_000, rate.perSecond());
        rate.sample(1_500, nowNs + 2 * SECOND);
        assertEquals(0, rate.perSecond());
    }

    @Test
    void twoLooksAtOneMomentAreOne() {
        rate.sample(0, nowNs);
        rate.sample(100, nowNs + SECOND);
        rate.sample(200, nowNs + SECOND);
        assertEquals(100, rate.perSecond());
    }
}
