package org.confera.sfu.stream;

import org.confera.wire.NtpTime;
import org.confera.wire.Timestamp32;
import org.confera.wire.rtcp.ReportBlock;
import org.confera.wire.rtcp.SenderReport;

/** What one viewer was sent, our sender reports on it and the viewer's answers (RFC 3550 section 6.4). */
public final class SentReports {
    /** Until the viewer's first report has shown it. */
    static final long INITIAL_RTT_NS = 50_000_000L;
    private static final long MIN_RTT_NS = 5_000_000L;
    private static final long MAX_RTT_NS = 2_000_000_000L;
    /** Reports whose answer may still come. */
    private static final int REMEMBERED = 4;

    private final int ssrc;
    private final long[] compactNtp = new long[REMEMBERED];
    private final long[] sentNs = new long[REMEMBERED];
    private int reports;
    private long packets;
    private long octets;
    private long rttNs = INITIAL_RTT_NS;
    private boolean rttKnown;
    private final ViewerReports viewer = new ViewerReports();

    SentReports(int ssrc) {
        this.ssrc = ssrc;
    }

    void onSent(int payloadBytes) {
        packets++;
        octets += payloadBytes;
    }

    /**
     * Writes a sender report: the producer's clock, so that sound and picture of one person fit, in the viewer's numbers.
     *
     * @return bytes written
     */
    int write(byte[] bytes, int offset, SenderClock clock, int timestampOffset, long nowNs) {
        long ntp = NtpTime.ofUnixNs(clock.unixNs(nowNs));
        int slot = reports++ & REMEMBERED - 1;
        compactNtp[slot] = NtpTime.compact(ntp);
        sentNs[slot] = nowNs;
        return SenderReport.write(bytes, offset, ssrc, ntp, Timestamp32.add(clock.timestamp(nowNs), timestampOffset),
                packets, octets, 0);
    }

    /** The viewer reports on its stream. */
    public void onReport(ReportBlock block, long nowNs) {
        viewer.onReport(block);
        long lsr = block.lastSenderReport();
        for (int slot = 0; lsr != 0 && slot < Math.min(reports, REMEMBERED); slot++) {
            if (compactNtp[slot] == lsr) {
                long measured = nowNs - sentNs[slot]
                        - NtpTime.compactDurationNs(block.delaySinceLastSenderReport());
                rttNs = Math.clamp(measured, MIN_RTT_NS, MAX_RTT_NS);
                rttKnown = true;
            }
        }
    }

    /** Round trip to the viewer. */
    public long rttNs() {
        return rttNs;
    }

    /** False until the viewer has answered a report of ours. */
    public boolean rttKnown() {
        return rttKnown;
    }

    /** What the viewer tells of the stream. */
    public ViewerReports viewer() {
        return viewer;
    }

    /** What the viewer lost in its last interval, in 1/256. */
    public int fractionLost() {
        return viewer.fractionLost();
    }

    public long packets() {
        return packets;
    }

    /** Of payload, without RTP headers and padding. */
    public long octets() {
        return octets;
    }
}
