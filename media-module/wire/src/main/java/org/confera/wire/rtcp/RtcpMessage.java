package org.confera.wire.rtcp;

import org.confera.wire.Bytes;

/** What all RTCP messages have in common (RFC 3550 section 6.4.1): version, padding, a count or format, type, length. */
public abstract class RtcpMessage {
    public static final int HEADER_LENGTH = 4;

    // RFC 3550 section 6.4.1
    private static final int FLAGS = 0;
    private static final int TYPE = 1;
    private static final int LENGTH = 2;
    private static final int PADDING_BIT = 0x20;

    private final int type;
    /** The buffer; null before the first wrap. */
    protected byte[] bytes;
    /** Where the message starts. */
    protected int offset;
    /** Where its content ends, absolute: padding lies behind. */
    protected int end;

    RtcpMessage(int type) {
        this.type = type;
    }

    /** Lays this over one message of a compound packet; false if it is another message or malformed. */
    public boolean wrap(byte[] bytes, int offset, int length) {
        if (length < HEADER_LENGTH || !Bytes.within(bytes, offset, length) || !isMessage(bytes, offset, length)
                || Bytes.u8(bytes, offset + TYPE) != type) {
            return false;
        }
        this.bytes = bytes;
        this.offset = offset;
        end = offset + length - padding(bytes, offset, length);
        return end >= offset + HEADER_LENGTH && contentFits();
    }

    /** True if what the message counts lies in front of {@link #end}. */
    abstract boolean contentFits();

    /** The five bits behind version and padding: number of blocks, or format of feedback. */
    final int count() {
        return bytes[offset + FLAGS] & 0x1F;
    }

    /** Bytes of the message, header included, padding not. */
    public final int length() {
        return end - offset;
    }

    /** True if version and length field say that a message of exactly {@code length} bytes starts here. */
    static boolean isMessage(byte[] bytes, int offset, int length) {
        return Bytes.u8(bytes, offset) >> 6 == 2 && messageLength(bytes, offset) == length;
    }

    static int messageLength(byte[] bytes, int offset) {
        return 4 * (Bytes.u16(bytes, offset + LENGTH) + 1);
    }

    static boolean hasPadding(byte[] bytes, int offset) {
        return (bytes[offset + FLAGS] & PADDING_BIT) != 0;
    }

    /** Padding bytes; more than the message if the count is wrong: zero, or not a multiple of four (section 6.4.1). */
    private static int padding(byte[] bytes, int offset, int length) {
        if (!hasPadding(bytes, offset)) {
            return 0;
        }
        int padding = Bytes.u8(bytes, offset + length - 1);
        return padding == 0 || (padding & 3) != 0 ? length + 1 : padding;
    }

    /** Writes a header; {@code length} is that of the whole message, a multiple of four. */
    static void writeHeader(byte[] bytes, int offset, int count, int type, int length) {
        Bytes.u8(bytes, offset + FLAGS, 2 << 6 | count);
        Bytes.u8(bytes, offset + TYPE, type);
        Bytes.u16(bytes, offset + LENGTH, length / 4 - 1);
    }
}
