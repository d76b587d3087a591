package org.confera.wire.rtcp;

import org.confera.wire.Bytes;

/** What feedback messages have in common (RFC 4585 section 6.1): a format, who asks, about which stream. */
public abstract class Feedback extends RtcpMessage {
    /** Where the feedback control information starts, from the start of the message. */
    static final int FCI = 12;

    // RFC 4585 section 6.1
    private static final int SENDER_SSRC = 4;
    private static final int MEDIA_SSRC = 8;

    private final int format;

    Feedback(int type, int format) {
        super(type);
        this.format = format;
    }

    @Override
    final boolean contentFits() {
        return count() == format && offset + FCI <= end && fciFits();
    }

    /** True if the feedback control information is all there. */
    abstract boolean fciFits();

    /** Who sends the feedback. */
    public final long senderSsrc() {
        return Bytes.u32(bytes, offset + SENDER_SSRC);
    }

    /** The stream it is about; 0 where the control information names it. */
    public final long mediaSsrc() {
        return Bytes.u32(bytes, offset + MEDIA_SSRC);
    }

    final int fciLength() {
        return end - offset - FCI;
    }

    static void writeFeedback(byte[] bytes, int offset, int format, int type, long senderSsrc, long mediaSsrc,
            int length) {
        writeHeader(bytes, offset, format, type, length);
        Bytes.u32(bytes, offset + SENDER_SSRC, senderSsrc);
        Bytes.u32(bytes, offset + MEDIA_SSRC, mediaSsrc);
    }
}
