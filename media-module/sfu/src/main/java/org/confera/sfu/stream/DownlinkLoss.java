package org.confera.sfu.stream;

import org.confera.wire.rtcp.ReportBlock;

/**
 * What got lost between us and one viewer, from its receiver reports. What never reached us is a gap in the viewer's numbers,
 * too, and so in its report; it is taken off here, or a lossy sender would cost all viewers their layers.
 */
public final class DownlinkLoss {
    private static final int FRACTION = 256;
    /** More can't have been sent between two reports: the viewer's counter jumped. */
    private static final long MAX_EXPECTED = 1 << 16;

    private boolean started;
    private long highestReported;
    private long gapsReported;
    private long expected;
    private long lost;
    private int fraction;

    /** @param gaps numbers that were never sent, since the beginning */
    void onReport(ReportBlock block, long gaps) {
        long packets = block.highestSequence() - highestReported;
        boolean usable = started && packets >= 0 && packets <= MAX_EXPECTED;
        long ours = Math.max(0, gaps - gapsReported);
        expected = usable ? packets : 0;
        // The fraction was rounded down (RFC 3550 A.3), so what it was made of is found by rounding up.
        lost = usable ? Math.clamp((block.fractionLost() * packets + FRACTION - 1) / FRACTION - ours, 0, packets) : 0;
        fraction = expected > 0 ? (int) Math.min(FRACTION - 1, lost * FRACTION / expected) : block.fractionLost();
        started = true;
        highestReported = block.highestSequence();
        gapsReported = gaps;
    }

    /** Packets in the interval of the last report. */
    public long expected() {
        return expected;
    }

    /** How many of them got lost on the way to the viewer. */
    public long lost() {
        return lost;
    }

    /** Their share in 1/256; as reported where it can't be told what never reached us. */
    public int fraction() {
        return fraction;
    }
}
