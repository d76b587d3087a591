package org.confera.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LatenciesTest {
    private final Latencies latencies = new Latencies();

    @Test
    void findsPercentilesWhateverTheOrder() {
        for (int ms = 100_000; ms > 0; ms--) {
            latencies.add(ms * 1_000_000L);
        }
        assertEquals(50_001, latencies.percentileMs(0.5), 500);
        assertEquals(99_001, latencies.percentileMs(0.99), 990);
        assertEquals(100_000, latencies.percentileMs(1), 1_000);
    }

    @Test
    void startsAgainAfterAClear() {
        latencies.add(5);
        latencies.clear();
        assertEquals(0, latencies.percentileMs(0.5));
    }
}
