package org.confera.sfu.stream;

import org.confera.wire.NtpTime;
import org.confera.wire.Timestamp32;
import org.confera.wire.rtcp.SenderReport;

/** The sender's wall clock against a stream's RTP clock, as its last sender report tells (RFC 3550 section 6.4.1). */
public final class SenderClock {
    private static final long NS_PER_SECOND = 1_000_000_000L;

    private final int clockRate;
    private boolean known;
    private long unixNs;
    private long ntp;
    private long rtpTimestamp;
    private long arrivedNs;

    SenderClock(int clockRate) {
        this.clockRate = clockRate;
    }

    void onSenderReport(SenderReport report, long nowNs) {
        known = true;
        ntp = report.ntp();
        unixNs = NtpTime.unixNs(ntp);
        rtpTimestamp = report.rtpTimestamp();
        arrivedNs = nowNs;
    }

    /** False until the first report. */
    public boolean known() {
        return known;
    }

    /** When the frame of this timestamp was captured, by the sender's clock, in ns since 1970. */
    long capturedNs(long timestamp) {
        return unixNs + Timestamp32.distance(rtpTimestamp, timestamp) * NS_PER_SECOND / clockRate;
    }

    /** What the sender's wall clock shows now, in ns since 1970. */
    long unixNs(long nowNs) {
        return unixNs + (nowNs - arrivedNs);
    }

    /** What the stream's RTP clock shows now. */
    long timestamp(long nowNs) {
        return Timestamp32.add(rtpTimestamp, ticks(nowNs - arrivedNs, clockRate));
    }

    /** For LSR; 0 if no report came. */
    long compactNtp() {
        return known ? NtpTime.compact(ntp) : 0;
    }

    /** For DLSR; 0 if no report came. */
    long compactDelay(long nowNs) {
        return known ? NtpTime.compactDuration(nowNs - arrivedNs) : 0;
    }

    /** Clock ticks in a duration; split in two so that a long one doesn't overflow. */
    static long ticks(long ns, int clockRate) {
        return ns / NS_PER_SECOND * clockRate + ns % NS_PER_SECOND * clockRate / NS_PER_SECOND;
    }
}
