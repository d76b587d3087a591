package org.confera.wire.rtcp;

import org.confera.wire.Bytes;

/** A report block: how one stream arrived (RFC 3550 section 6.4.1). */
public final class ReportBlock {
    public static final int LENGTH = 24;

    // RFC 3550 section 6.4.1
    private static final int SSRC = 0;
    private static final int FRACTION_LOST = 4;
    private static final int CUMULATIVE_LOST = 5;
    private static final int HIGHEST_SEQUENCE = 8;
    private static final int JITTER = 12;
    private static final int LAST_SR = 16;
    private static final int DELAY_SINCE_LAST_SR = 20;

    private static final int MAX_LOST = 0x7F_FFFF;
    private static final int MIN_LOST = -0x80_0000;

    private byte[] bytes;
    private int offset;

    /** Lays this over a block; false if it doesn't fit into the buffer. Also used to write one. */
    public boolean wrap(byte[] bytes, int offset) {
        if (!Bytes.within(bytes, offset, LENGTH)) {
            return false;
        }
        this.bytes = bytes;
        this.offset = offset;
        return true;
    }

    /** The stream reported on. */
    public long ssrc() {
        return Bytes.u32(bytes, offset + SSRC);
    }

    public ReportBlock ssrc(long ssrc) {
        Bytes.u32(bytes, offset + SSRC, ssrc);
        return this;
    }

    /** Lost since the last report, in 1/256. */
    public int fractionLost() {
        return Bytes.u8(bytes, offset + FRACTION_LOST);
    }

    public ReportBlock fractionLost(int fractionLost) {
        Bytes.u8(bytes, offset + FRACTION_LOST, fractionLost);
        return this;
    }

    /** Lost since the start; signed, duplicates make it negative. */
    public int cumulativeLost() {
        return Bytes.u24(bytes, offset + CUMULATIVE_LOST) << 8 >> 8;
    }

    /** Cut to 24 bits signed, as section 6.4.1 asks. */
    public ReportBlock cumulativeLost(int cumulativeLost) {
        Bytes.u24(bytes, offset + CUMULATIVE_LOST, Math.clamp(cumulativeLost, MIN_LOST, MAX_LOST));
        return this;
    }

    /** Cycles in the upper 16 bits, highest sequence number in the lower. */
    public long highestSequence() {
        return Bytes.u32(bytes, offset + HIGHEST_SEQUENCE);
    }

    public ReportBlock highestSequence(long highestSequence) {
        Bytes.u32(bytes, offset + HIGHEST_SEQUENCE, highestSequence);
        return this;
    }

    /** In clock ticks of the stream. */
    public long jitter() {
        return Bytes.u32(bytes, offset + JITTER);
    }

    public ReportBlock jitter(long jitter) {
        Bytes.u32(bytes, offset + JITTER, jitter);
        return this;
    }

    /** Compact NTP time of the last sender report; 0 if none. */
    public long lastSenderReport() {
        return Bytes.u32(bytes, offset + LAST_SR);
    }

    public ReportBlock lastSenderReport(long compactNtp) {
        Bytes.u32(bytes, offset + LAST_SR, compactNtp);
        return this;
    }

    /** Time since it arrived, in 2^-16 s. */
    public long delaySinceLastSenderReport() {
        return Bytes.u32(bytes, offset + DELAY_SINCE_LAST_SR);
    }

    public ReportBlock delaySinceLastSenderReport(long compactDuration) {
        Bytes.u32(bytes, offset + DELAY_SINCE_LAST_SR, compactDuration);
        return this;
    }
}
