package org.confera.wire.rtcp;

import org.confera.wire.Bytes;

/**
 * The head of transport-wide congestion control feedback (draft-holmer-rmcat-transport-wide-cc-extensions-01 section
 * 3.1): which packets of a transport it reports on, from when.
 */
public final class TransportFeedback extends Feedback {
    public static final int FORMAT = 15;

    // section 3.1, from the start of the control information
    private static final int BASE_SEQUENCE = 0;
    private static final int STATUS_COUNT = 2;
    private static final int REFERENCE_TIME = 4;
    private static final int FEEDBACK_COUNT = 7;
    private static final int CHUNKS = 8;

    public TransportFeedback() {
        super(RtcpKind.RTPFB, FORMAT);
    }

    @Override
    boolean fciFits() {
        return fciLength() >= CHUNKS;
    }

    /** Transport-wide sequence number of the first packet reported on. */
    public int baseSequence() {
        return Bytes.u16(bytes, offset + FCI + BASE_SEQUENCE);
    }

    /** Packets reported on, received or not. */
    public int statusCount() {
        return Bytes.u16(bytes, offset + FCI + STATUS_COUNT);
    }

    /** Signed, in units of 64 ms of an arbitrary clock. */
    public int referenceTime() {
        return Bytes.u24(bytes, offset + FCI + REFERENCE_TIME) << 8 >> 8;
    }

    /** 0 to 255, one more for each feedback message: a gap shows that one was lost. */
    public int feedbackCount() {
        return Bytes.u8(bytes, offset + FCI + FEEDBACK_COUNT);
    }
}
