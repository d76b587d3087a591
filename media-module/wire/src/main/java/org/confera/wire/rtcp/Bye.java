package org.confera.wire.rtcp;

import org.confera.wire.Bytes;

/** BYE: streams that end (RFC 3550 section 6.6). The optional reason is not read. */
public final class Bye extends RtcpMessage {
    public Bye() {
        super(RtcpKind.BYE_TYPE);
    }

    @Override
    boolean contentFits() {
        return offset + HEADER_LENGTH + 4 * count() <= end;
    }

    /** 0 to 31. */
    public int ssrcCount() {
        return count();
    }

    /** The SSRC at {@code index}, below {@link #ssrcCount()}. */
    public long ssrc(int index) {
        return Bytes.u32(bytes, offset + HEADER_LENGTH + 4 * index);
    }

    /**
     * Writes a BYE for one stream.
     *
     * @return bytes of the message
     */
    public static int write(byte[] bytes, int offset, long ssrc) {
        writeHeader(bytes, offset, 1, RtcpKind.BYE_TYPE, HEADER_LENGTH + 4);
        Bytes.u32(bytes, offset + HEADER_LENGTH, ssrc);
        return HEADER_LENGTH + 4;
    }
}
