package org.confera.sfu.stream;

import org.confera.wire.rtcp.ReportBlock;

/**
 * What a viewer has reported of its stream, for people to read (RFC 3550 section 6.4.1). Losses are added up from report to
 * report: browsers start afresh when a track is rebuilt. What of it got lost between us and the viewer, and not before:
 * {@link DownlinkLoss}.
 */
public final class ViewerReports {
    private boolean reported;
    private int cumulativeLost;
    private long lost;
    private int fractionLost;
    private long jitterTicks;

    void onReport(ReportBlock block) {
        if (reported) {
            lost += Math.max(0, block.cumulativeLost() - cumulativeLost);
        }
        reported = true;
        cumulativeLost = block.cumulativeLost();
        fractionLost = block.fractionLost();
        jitterTicks = block.jitter();
    }

    /** False until the first report. */
    public boolean known() {
        return reported;
    }

    /** Since the first report, before repair. */
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
