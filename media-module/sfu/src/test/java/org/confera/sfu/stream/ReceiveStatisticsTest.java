package org.confera.sfu.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.confera.wire.rtcp.ReportBlock;
import org.junit.jupiter.api.Test;

/** RFC 3550, appendices A.1, A.3 and A.8. */
class ReceiveStatisticsTest {
    private static final long MS = 1_000_000L;

    private final ReceiveStatistics statistics = new ReceiveStatistics(90_000);
    private final ReportBlock block = new ReportBlock();
    private long nowNs = Long.MAX_VALUE - 20 * MS;

    ReceiveStatisticsTest() {
        block.wrap(new byte[ReportBlock.LENGTH], 0);
    }

    @Test
    void reportsTheFractionLostSinceTheLastReport() {
        receive(0, 3);
        statistics.report(block);
        assertEquals(128, block.fractionLost(), "2 of 4");
        assertEquals(2, block.cumulativeLost());
        receive(4, 5, 6, 7);
        statistics.report(block);
        assertEquals(0, block.fractionLost());
        assertEquals(2, block.cumulativeLost());
    }

    @Test
    void duplicatesMakeTheLossNegativeButNotTheFraction() {
        receive(1, 1, 1, 2);
        statistics.report(block);
        assertEquals(0, block.fractionLost());
        assertEquals(-2, block.cumulativeLost());
    }

    @Test
    void reportsNothingLostBeforeTheFirstPacket() {
        statistics.report(block);
        assertEquals(0, block.fractionLost());
        assertEquals(0, block.cumulativeLost());
    }

    @Test
    void hasNoJitterWhenPacketsComeAsTheyLeft() {
        for (int i = 0; i < 100; i++) {
            statistics.onPacket(i, 0xFFFF_FF00L + 3_000L * i & 0xFFFF_FFFFL, 100, nowNs);
            nowNs += 33_333_333;
        }
        statistics.report(block);
        assertEquals(0, block.jitter(), 1);
    }

    @Test
    void measuresJitterInTicksAcrossTheEndOfTime() {
        for (int i = 0; i < 1_000; i++) {
            statistics.onPacket(i, 3_000L * i, 100, nowNs + (i % 2) * 10 * MS);
            nowNs += 33_333_333;
        }
        statistics.report(block);
        assertEquals(900, block.jitter(), 30, "every packet 10 ms off the one before");
    }

    private void receive(long... sequences) {
        for (long sequence : sequences) {
            statistics.onPacket(sequence, 0, 100, nowNs);
        }
    }
}
