package org.confera.sfu.stream;

import org.confera.wire.rtcp.ReportBlock;

/**
 * What a viewer has reported of its stream, as totals (RFC 3550 section 6.4.1). A report that contradicts the one before it
 * counts as the first: browsers start afresh when a track is rebuilt.
 */
public final class ViewerReports {
    private static final int MAX_STEP = 1 << 20;

    private boolean reported;
    private long highest;
    private int cumulativeLost;
    private long expected;
    private long lost;
    private int fractionLost;
    private long jitterTicks;

    void onReport(ReportBlock block) {
        long step = block.highestSequence() - highest;
        int lostNow = block.cumulativeLost() - cumulativeLost;
        if (reported && step > 0 && step < MAX_STEP) {
            expected += step;
            lost += Math.clamp(lostNow, 0, step);
        }
        reported = true;
        highest = block.highestSequence();
        cumulativeLost = block.cumulativeLost();
        fractionLost = block.fractionLost();
        jitterTicks = block.jitter();
    }

    /** False until the first report. */
    public boolean known() {
        return reported;
    }

    /** Packets that the reports cover, but for what lay before the first of them. */
    public long expected() {
        return expected;
    }

    /** Of those, what had not come when the viewer reported; some of it is repaired later. */
    public long lost() {
        return lost;
    }

    /** Of the viewer's last interval, in 1/256. */
    public int fractionLost() {
        return fractionLost;
    }

    /** In units of the stream's clock. */
    public long jitterTicks() {
        return jitterTicks;
    }
}
