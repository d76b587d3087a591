package org.confera.media.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.confera.media.api.ConnectionCause;
import org.confera.media.api.ConnectionQuality;
import org.confera.media.api.MediaException;
import org.confera.sfu.SfuCounters;
import org.confera.sfu.stats.PersonStats;
import org.confera.sfu.stats.RoomStats;
import org.confera.sfu.stats.SfuSnapshot;
import org.confera.sfu.stats.WorkerStats;
import org.junit.jupiter.api.Test;

class SfuStatisticsTest {
    private final SfuSnapshot live = new SfuSnapshot(List.of(new WorkerStats(0, 10_000, 0.125, 1, 6, 6_000, 60_000, 0, 0)),
            List.of(new RoomStats("room-1", 0, List.of(
                    new PersonStats("ann", new ConnectionQuality(5, ConnectionCause.DOWNLINK), 0, 0.1, null, 1_000, 10_000, null,
                            null, 2, 4),
                    new PersonStats("bob", new ConnectionQuality(2, ConnectionCause.UPLINK), 0.204, 0, 0.0381, 2_000, 20_000,
                            "udp", "192.0.2.7", 2, 4),
                    new PersonStats("cat", ConnectionQuality.PERFECT, 0, 0, 0.02, 3_000, 30_000, "tcp", "2001:db8::7", 2, 4)))));
    private final SfuStatistics statistics = new SfuStatistics();
    private SfuCounters counters = new SfuCounters(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, Map.of("SRTP_REPLAY", 14L));

    @Test
    void showsEveryCounterByItsName() {
        statistics.of(() -> counters, () -> live);
        String[] names = {"Workers", "Routers", "Transports", "Producers", "Consumers", "PacketsIn", "BytesIn", "PacketsOut",
            "BytesOut", "NacksReceived", "NacksSent", "PacketsRetransmitted", "KeyFramesRequested", "DropsSrtpReplay"};
        Set<String> all = new TreeSet<>(Set.of(names));
        Arrays.stream(LiveFigure.values()).forEach(figure -> all.add(figure.shownAs));
        assertEquals(all, statistics.getNames());
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
        statistics.of(() -> null, () -> null);
        assertEquals(0L, statistics.getValue("Routers"));
        assertTrue(statistics.getNames().contains("Routers"));
    }

    @Test
    void countsTotalsFromAClearOnButNotWhatIsOpen() {
        statistics.of(() -> counters, () -> live);
        statistics.clear();
        counters = new SfuCounters(1, 2, 3, 4, 5, 106, 7, 8, 9, 10, 11, 12, 13, Map.of("SRTP_REPLAY", 15L));
        assertEquals(100L, statistics.getValue("PacketsIn"));
        assertEquals(1L, statistics.getValue("DropsSrtpReplay"));
        assertEquals(2L, statistics.getValue("Routers"));
    }

    @Test
    void tellsWhoHasABadConnectionAndWhyTheWorstFirst() {
        statistics.of(() -> counters, () -> live);
        assertEquals(3L, statistics.getValue("Participants"));
        assertEquals(1L, statistics.getValue("BadUplinks"));
        assertEquals(1L, statistics.getValue("BadDownlinks"));
        assertEquals(0L, statistics.getValue("BadDevices"));
        assertEquals(6_000L, statistics.getValue("BitrateIn"));
        assertEquals(60_000L, statistics.getValue("BitrateOut"));
        assertEquals(String.class, statistics.getType("WorstConnections"));
        assertEquals(long.class, statistics.getType("BitrateIn"));
        assertEquals("""
                [{"room":"room-1","participant":"bob","score":2,"cause":"uplink","uplinkLossPercent":20.4,\
                "downlinkLossPercent":0.0,"roundTripMs":38,"bitrateIn":2000,"bitrateOut":20000,"producers":2,"consumers":4,\
                "protocol":"udp","address":"192.0.2.7"},
                {"room":"room-1","participant":"ann","score":5,"cause":"downlink","uplinkLossPercent":0.0,\
                "downlinkLossPercent":10.0,"bitrateIn":1000,"bitrateOut":10000,"producers":2,"consumers":4}]""",
                statistics.getValue("WorstConnections"));
    }

    @Test
    void tellsWhatPassesInEachRoomAndHowBusyEachWorkerIs() {
        statistics.of(() -> counters, () -> live);
        String rooms = (String) statistics.getValue("Rooms");
        assertTrue(rooms.startsWith("[{\"room\":\"room-1\",\"worker\":0,\"bitrateIn\":6000,\"bitrateOut\":60000,\"participants\":["), rooms);
        assertTrue(rooms.contains("\"participant\":\"cat\",\"score\":10,\"cause\":\"none\""), rooms);
        assertEquals("[{\"worker\":0,\"port\":10000,\"busyPercent\":12.5,\"rooms\":1,\"transports\":6,\"bitrateIn\":6000,"
                + "\"bitrateOut\":60000,\"refusedBySocket\":0,\"failures\":0}]", statistics.getValue("WorkerLoads"));
    }

    @Test
    void whatASfuThatDoesNotRunHasLiveIsNothing() {
        assertEquals("[]", statistics.getValue("Rooms"));
        assertEquals(0L, statistics.getValue("Participants"));
    }

    @Test
    void oneSnapshotASecondServesAllReaders() {
        int[] taken = {0};
        long[] nowNs = {Long.MAX_VALUE - 5};
        LiveSnapshots snapshots = new LiveSnapshots(() -> {
            taken[0]++;
            return live;
        }, () -> nowNs[0]);
        snapshots.get();
        snapshots.get();
        assertEquals(1, taken[0]);
        nowNs[0] += LiveSnapshots.FRESH_NS;
        snapshots.get();
        assertEquals(2, taken[0]);
    }

    @Test
    void anSfuThatDoesNotAnswerHasNothingToShow() {
        LiveSnapshots snapshots = new LiveSnapshots(() -> {
            throw new MediaException(MediaException.Reason.UNAVAILABLE, "This worker hangs for a test.");
        }, () -> 0);
        assertEquals(SfuSnapshot.NOTHING, snapshots.get());
    }

    @Test
    void anSfuThatHangsIsWaitedForOnceByAllReaders() {
        int[] taken = {0};
        long[] nowNs = {0};
        LiveSnapshots snapshots = new LiveSnapshots(() -> {
            taken[0]++;
            nowNs[0] += 5 * LiveSnapshots.FRESH_NS;
            throw new MediaException(MediaException.Reason.UNAVAILABLE, "This worker hangs for a test.");
        }, () -> nowNs[0]);
        snapshots.get();
        snapshots.get();
        assertEquals(1, taken[0]);
    }

    @Test
    void hidesTheFiguresWhenSwitchedOff() {
        statistics.of(() -> counters, () -> live);
        statistics.setEnabled(false);
        assertEquals(0L, statistics.getValue("Routers"));
        statistics.setEnabled(true);
        assertEquals(2L, statistics.getValue("Routers"));
    }
}
