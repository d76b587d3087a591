package org.confera.sfu.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.confera.wire.rtcp.ReportBlock;
import org.junit.jupiter.api.Test;

/** What a viewer's reports say of the way to the viewer alone. */
class DownlinkLossTest {
    private final DownlinkLoss loss = new DownlinkLoss();
    private final ReportBlock block = new ReportBlock();
    private long highest;
    private long gaps;

    DownlinkLossTest() {
        block.wrap(new byte[ReportBlock.LENGTH], 0);
        report(0, 0, 0);
    }

    @Test
    void findsEveryLostPacketInTheFraction() {
        for (int packets = 1; packets <= 255; packets++) {
            for (int lost = 0; lost < packets; lost++) {
                report(packets, lost, 0);
                assertEquals(lost, loss.lost(), lost + " of " + packets);
                assertEquals(lost * 256 / packets, loss.fraction());
            }
        }
    }

    @Test
    void takesOffWhatNeverReachedUs() {
        report(100, 10, 8);
        assertEquals(2, loss.lost());
        assertEquals(5, loss.fraction());
        report(100, 10, 10);
        assertEquals(0, loss.lost());
        assertEquals(0, loss.fraction());
    }

    private void report(int packets, int lost, int ours) {
        highest += packets;
        gaps += ours;
        block.highestSequence(highest).fractionLost(packets == 0 ? 0 : lost * 256 / packets);
        loss.onReport(block, gaps);
    }
}
