package org.confera.sfu.ice;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FailureLimitTest {
    private static final long NOW = Long.MAX_VALUE - 10;
    private static final long SECOND = 1_000_000_000L;

    private final FailureLimit limit = new FailureLimit(99);

    @Test
    void stopsASourceThatFailsTooOftenForASecond() {
        fail(100, 1, 0xFFFF_0102_0304L);
        assertTrue(limit.isExceeded(0, 0xFFFF_0102_0304L, NOW) || limit.isExceeded(1, 0, NOW));
        assertFalse(limit.isExceeded(1, 0, NOW + SECOND), "the clock's numbers have wrapped meanwhile");
    }

    @Test
    void doesNotStopTheOthers() {
        fail(100, 0, 0xFFFF_0102_0304L);
        assertTrue(limit.isExceeded(0, 0xFFFF_0102_0304L, NOW));
        assertFalse(limit.isExceeded(0, 0xFFFF_0102_0305L, NOW));
    }

    @Test
    void countsAWholeIpv6NetworkAsOneSource() {
        limit.isExceeded(5, 0, NOW);
        for (int host = 0; host < 100; host++) {
            limit.failed(5, host);
        }
        assertTrue(limit.isExceeded(5, 12_345, NOW));
    }

    private void fail(int times, long high, long low) {
        limit.isExceeded(high, low, NOW);
        for (int i = 0; i < times; i++) {
            limit.failed(high, low);
        }
    }
}
