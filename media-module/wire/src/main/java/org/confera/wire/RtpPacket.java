package org.confera.wire;

/**
 * An RTP packet (RFC 3550 section 5.1) with its header extensions (RFC 8285).
 *
 * <p>Header extensions are walked without allocation: {@code for (int e = p.firstExtension(); e != NONE; e =
 * p.nextExtension(e))}, then {@link #extensionId}, {@link #extensionDataOffset} and {@link #extensionDataLength}.
 */
public final class RtpPacket {
    /** There is no such extension. */
    public static final int NONE = -1;
    /** Length of the fixed header. */
    public static final int FIXED_HEADER_LENGTH = 12;

    // RFC 3550 section 5.1: offsets in the fixed header
    private static final int FLAGS = 0;
    private static final int MARKER_AND_TYPE = 1;
    private static final int SEQUENCE_NUMBER = 2;
    private static final int TIMESTAMP = 4;
    private static final int SSRC = 8;

    private static final int PADDING_BIT = 0x20;
    private static final int EXTENSION_BIT = 0x10;
    private static final int MARKER_BIT = 0x80;

    private final ExtensionWalk extensions = new ExtensionWalk();
    private byte[] bytes;
    private int offset;
    private int length;
    private int headerLength;
    private int paddingLength;

    /** Lays this over a plain packet; false if its CSRCs, extensions or padding don't fit into it. */
    public boolean wrap(byte[] bytes, int offset, int length) {
        if (!wrapEncrypted(bytes, offset, length)) {
            return false;
        }
        if (hasPadding()) {
            paddingLength = Bytes.u8(bytes, offset + length - 1);
            return paddingLength > 0 && headerLength + paddingLength <= length;
        }
        return true;
    }

    /**
     * Lays this over a packet whose payload is still encrypted: all but the padding, whose length is encrypted too, is
     * checked. The payload then includes padding and authentication tag.
     */
    public boolean wrapEncrypted(byte[] bytes, int offset, int length) {
        if (length < FIXED_HEADER_LENGTH || !Bytes.within(bytes, offset, length)
                || Bytes.u8(bytes, offset) >> 6 != 2) {
            return false;
        }
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
        paddingLength = 0;
        headerLength = FIXED_HEADER_LENGTH + 4 * csrcCount();
        return wrapExtensions();
    }

    private boolean wrapExtensions() {
        if (!hasExtension()) {
            extensions.clear();
            return headerLength <= length;
        }
        if (headerLength + ExtensionWalk.BLOCK_HEADER > length) {
            return false;
        }
        int block = offset + headerLength;
        headerLength += ExtensionWalk.BLOCK_HEADER + 4 * Bytes.u16(bytes, block + 2);
        return headerLength <= length && extensions.wrap(bytes, block);
    }

    public byte[] bytes() {
        return bytes;
    }

    public int offset() {
        return offset;
    }

    /** Of the whole packet. */
    public int length() {
        return length;
    }

    public boolean hasPadding() {
        return (bytes[offset + FLAGS] & PADDING_BIT) != 0;
    }

    public boolean hasExtension() {
        return (bytes[offset + FLAGS] & EXTENSION_BIT) != 0;
    }

    public int csrcCount() {
        return bytes[offset + FLAGS] & 0x0F;
    }

    /** The CSRC at {@code index}, below {@link #csrcCount()}. */
    public long csrc(int index) {
        return Bytes.u32(bytes, offset + FIXED_HEADER_LENGTH + 4 * index);
    }

    public boolean marker() {
        return (bytes[offset + MARKER_AND_TYPE] & MARKER_BIT) != 0;
    }

    public RtpPacket marker(boolean marker) {
        Bytes.u8(bytes, offset + MARKER_AND_TYPE, (marker ? MARKER_BIT : 0) | payloadType());
        return this;
    }

    public int payloadType() {
        return bytes[offset + MARKER_AND_TYPE] & 0x7F;
    }

    public RtpPacket payloadType(int payloadType) {
        int marker = bytes[offset + MARKER_AND_TYPE] & MARKER_BIT;
        Bytes.u8(bytes, offset + MARKER_AND_TYPE, marker | payloadType & 0x7F);
        return this;
    }

    public int sequenceNumber() {
        return Bytes.u16(bytes, offset + SEQUENCE_NUMBER);
    }

    public RtpPacket sequenceNumber(int sequenceNumber) {
        Bytes.u16(bytes, offset + SEQUENCE_NUMBER, sequenceNumber);
        return this;
    }

    public long timestamp() {
        return Bytes.u32(bytes, offset + TIMESTAMP);
    }

    public RtpPacket timestamp(long timestamp) {
        Bytes.u32(bytes, offset + TIMESTAMP, timestamp);
        return this;
    }

    public long ssrc() {
        return Bytes.u32(bytes, offset + SSRC);
    }

    public RtpPacket ssrc(long ssrc) {
        Bytes.u32(bytes, offset + SSRC, ssrc);
        return this;
    }

    /** Fixed header, CSRCs and the extension block. */
    public int headerLength() {
        return headerLength;
    }

    /** Padding bytes at the end, the count byte included. */
    public int paddingLength() {
        return paddingLength;
    }

    /** Where the payload starts, absolute in the buffer. */
    public int payloadOffset() {
        return offset + headerLength;
    }

    /** Without padding; 0 for a packet that is padding only. */
    public int payloadLength() {
        return length - headerLength - paddingLength;
    }

    /** The first header extension element, or {@link #NONE}. */
    public int firstExtension() {
        return extensions.first();
    }

    /** The element after {@code element}, or {@link #NONE}. */
    public int nextExtension(int element) {
        return extensions.next(element);
    }

    public int extensionId(int element) {
        return extensions.id(element);
    }

    /** Where the element's data starts, absolute in the buffer. */
    public int extensionDataOffset(int element) {
        return extensions.dataOffset(element);
    }

    /** 1 to 16 in the one-byte form, 0 to 255 in the two-byte form. */
    public int extensionDataLength(int element) {
        return extensions.dataLength(element);
    }

    /** Where the data of the extension with this id starts, absolute in the buffer, or {@link #NONE}. */
    public int extensionOffset(int id) {
        int element = extensions.find(id);
        return element == NONE ? NONE : extensions.dataOffset(element);
    }

    /** Length of the data of the extension with this id, or {@link #NONE}. */
    public int extensionLength(int id) {
        int element = extensions.find(id);
        return element == NONE ? NONE : extensions.dataLength(element);
    }

    /**
     * Writes a fixed header without CSRCs, padding and extension.
     *
     * @return its length
     */
    public static int writeHeader(byte[] bytes, int offset, boolean marker, int payloadType, int sequenceNumber,
            long timestamp, long ssrc) {
        Bytes.u8(bytes, offset + FLAGS, 2 << 6);
        Bytes.u8(bytes, offset + MARKER_AND_TYPE, (marker ? MARKER_BIT : 0) | payloadType & 0x7F);
        Bytes.u16(bytes, offset + SEQUENCE_NUMBER, sequenceNumber);
        Bytes.u32(bytes, offset + TIMESTAMP, timestamp);
        Bytes.u32(bytes, offset + SSRC, ssrc);
        return FIXED_HEADER_LENGTH;
    }

    /** Sets or clears the bit that says that an extension block follows the header (see HeaderExtensionWriter). */
    public static void extensionBit(byte[] bytes, int offset, boolean present) {
        int others = bytes[offset + FLAGS] & ~EXTENSION_BIT;
        Bytes.u8(bytes, offset + FLAGS, present ? others | EXTENSION_BIT : others);
    }
}
