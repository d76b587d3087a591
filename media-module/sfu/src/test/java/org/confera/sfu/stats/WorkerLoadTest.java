package org.confera.sfu.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WorkerLoadTest {
    private static final long MS = 1_000_000L;

    private final WorkerLoad load = new WorkerLoad();
    private long nowNs = Long.MAX_VALUE - 500 * MS;

    @Test
    void tellsTheShareOfTheLastWholeSecond() {
        cycles(100, 3, 7);
        assertEquals(0, load.busy(), "no second is over yet");
        cycles(1, 3, 7);
        assertEquals(0.3, load.busy(), 1e-9);
        cycles(100, 10, 0);
        assertEquals(1, load.busy(), 0.02);
        cycles(101, 0, 10);
        assertEquals(0, load.busy(), 0.02);
    }

    private void cycles(int count, int workMs, int restMs) {
        for (int i = 0; i < count; i++) {
            load.onCycle(nowNs);
            nowNs += (workMs + restMs) * MS;
            load.onRest(restMs * MS);
        }
    }
}
