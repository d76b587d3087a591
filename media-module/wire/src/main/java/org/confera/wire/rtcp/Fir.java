package org.confera.wire.rtcp;

import org.confera.wire.Bytes;

/**
 * Full intra request: key frames of one or several streams (RFC 5104 section 4.3.1). An entry whose command number is
 * that of the last is a repetition, not a new request.
 */
public final class Fir extends Feedback {
    public static final int FORMAT = 4;
    /** Length with one entry. */
    public static final int LENGTH = FCI + 8;

    // RFC 5104 section 4.3.1.1
    private static final int ENTRY = 8;
    private static final int COMMAND_NUMBER = 4;

    public Fir() {
        super(RtcpKind.PSFB, FORMAT);
    }

    @Override
    boolean fciFits() {
        return fciLength() >= ENTRY && fciLength() % ENTRY == 0;
    }

    public int entryCount() {
        return fciLength() / ENTRY;
    }

    /** The stream that the entry at {@code index} asks for. */
    public long ssrc(int index) {
        return Bytes.u32(bytes, offset + FCI + index * ENTRY);
    }

    /** 0 to 255, one more for each new request. */
    public int commandNumber(int index) {
        return Bytes.u8(bytes, offset + FCI + index * ENTRY + COMMAND_NUMBER);
    }

    /** Writes a FIR with one entry and returns its length, {@value #LENGTH}. */
    public static int write(byte[] bytes, int offset, long senderSsrc, long ssrc, int commandNumber) {
        writeFeedback(bytes, offset, FORMAT, RtcpKind.PSFB, senderSsrc, 0, LENGTH);
        Bytes.u32(bytes, offset + FCI, ssrc);
        Bytes.u32(bytes, offset + FCI + COMMAND_NUMBER, (long) commandNumber << 24);
        return LENGTH;
    }
}
