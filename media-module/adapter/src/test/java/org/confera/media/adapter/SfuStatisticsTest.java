package org.confera.media.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.confera.sfu.SfuCounters;
import org.junit.jupiter.api.Test;

class SfuStatisticsTest {
    private final SfuStatistics statistics = new SfuStatistics();
    private SfuCounters counters = new SfuCounters(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, Map.of("SRTP_REPLAY", 14L));

    @Test
    void showsEveryCounterByItsName() {
        statistics.of(() -> counters);
        String[] names = {"Workers", "Routers", "Transports", "Producers", "Consumers", "PacketsIn", "BytesIn", "PacketsOut",
            "BytesOut", "NacksReceived", "NacksSent", "PacketsRetransmitted", "KeyFramesRequested", "DropsSrtpReplay"};
        assertEquals(Set.of(names), statistics.getNames());
        for (int i = 0; i < names.length; i++) {
            assertEquals(i + 1L, statistics.getValue(names[i]), names[i]);
            assertEquals(long.class, statistics.getType(names[i]));
            assertTrue(statistics.getDescription(names[i]).length() > 10);
        }
        assertEquals("Packets dropped: srtp replay", statistics.getDescription("DropsSrtpReplay"));
    }

    @Test
    void showsZerosWhileTheSfuDoesNotRun() {
        assertEquals(0L, statistics.getValue("Routers"));
        statistics.of(() -> null);
        assertEquals(0L, statistics.getValue("Routers"));
        assertTrue(statistics.getNames().contains("Routers"));
    }

    @Test
    void countsTotalsFromAClearOnButNotWhatIsOpen() {
        statistics.of(() -> counters);
        statistics.clear();
        counters = new SfuCounters(1, 2, 3, 4, 5, 106, 7, 8, 9, 10, 11, 12, 13, Map.of("SRTP_REPLAY", 15L));
        assertEquals(100L, statistics.getValue("PacketsIn"));
        assertEquals(1L, statistics.getValue("DropsSrtpReplay"));
        assertEquals(2L, statistics.getValue("Routers"));
    }

    @Test
    void hidesTheFiguresWhenSwitchedOff() {
        statistics.of(() -> counters);
        statistics.setEnabled(false);
        assertEquals(0L, statistics.getValue("Routers"));
        statistics.setEnabled(true);
        assertEquals(2L, statistics.getValue("Routers"));
    }
}
