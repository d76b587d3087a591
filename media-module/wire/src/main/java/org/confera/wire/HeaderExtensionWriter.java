package org.confera.wire;

/**
 * Writes a header extension block behind an RTP header, in the one-byte or the two-byte form (RFC 8285 sections 4.2 and
 * 4.3). The receiver must have agreed to both in one stream ({@code extmap-allow-mixed}) before it may get the second.
 *
 * <p>{@code begin}, any number of {@code add}, {@code end}; then the packet's extension bit has to follow
 * ({@link RtpPacket#extensionBit}). Reusable, not thread-safe.
 */
public final class HeaderExtensionWriter {
    /** The element could not be written. */
    public static final int NOT_ADDED = -1;
    /** The largest id of the one-byte form. */
    public static final int MAX_ID = 14;
    /** The longest data of the one-byte form. */
    public static final int MAX_DATA_LENGTH = 16;
    /** The longest data of the two-byte form. */
    public static final int MAX_TWO_BYTE_DATA_LENGTH = 255;

    private static final int MAX_TWO_BYTE_ID = 255;

    private byte[] bytes;
    private int block;
    private int at;
    private int limit;
    private boolean twoByte;

    /**
     * Starts a block of the one-byte form.
     *
     * @param offset where the block's header goes: behind the last CSRC
     * @param room   bytes that the block may take at most, its header and padding included
     */
    public HeaderExtensionWriter begin(byte[] bytes, int offset, int room) {
        return begin(bytes, offset, room, false);
    }

    /**
     * Starts a block.
     *
     * @param offset  where the block's header goes: behind the last CSRC
     * @param room    bytes that the block may take at most, its header and padding included
     * @param twoByte the form: true if some element is longer than {@link #MAX_DATA_LENGTH}
     */
    public HeaderExtensionWriter begin(byte[] bytes, int offset, int room, boolean twoByte) {
        this.bytes = bytes;
        this.twoByte = twoByte;
        block = offset;
        at = offset + ExtensionWalk.BLOCK_HEADER;
        limit = offset + (Math.min(room, bytes.length - offset) & ~3);
        return this;
    }

    /**
     * Adds an element with a copy of {@code length} bytes.
     *
     * @return where its data lies, absolute in the buffer, to be changed until it is sent; {@link #NOT_ADDED} if id,
     *         length or room don't allow it
     */
    public int add(int id, byte[] source, int sourceOffset, int length) {
        int data = reserve(id, length);
        if (data != NOT_ADDED) {
            System.arraycopy(source, sourceOffset, bytes, data, length);
        }
        return data;
    }

    /** Adds an element with an unsigned number of 1 to 8 bytes; answers as {@link #add(int, byte[], int, int)}. */
    public int add(int id, long value, int length) {
        int data = length > Long.BYTES ? NOT_ADDED : reserve(id, length);
        for (int i = 0; data != NOT_ADDED && i < length; i++) {
            Bytes.u8(bytes, data + i, (int) (value >>> 8 * (length - 1 - i)));
        }
        return data;
    }

    private int reserve(int id, int length) {
        int head = twoByte ? 2 : 1;
        if (!fitsForm(id, length) || at + head + length > limit) {
            return NOT_ADDED;
        }
        if (twoByte) {
            Bytes.u16(bytes, at, id << 8 | length);
        } else {
            Bytes.u8(bytes, at, id << 4 | length - 1);
        }
        int data = at + head;
        at = data + length;
        return data;
    }

    private boolean fitsForm(int id, int length) {
        return twoByte ? id >= 1 && id <= MAX_TWO_BYTE_ID && length >= 0 && length <= MAX_TWO_BYTE_DATA_LENGTH
                : id >= 1 && id <= MAX_ID && length >= 1 && length <= MAX_DATA_LENGTH;
    }

    /**
     * Pads the block to whole words and writes its header.
     *
     * @return bytes of the block; 0 if nothing was added, and then nothing was written
     */
    public int end() {
        int start = block + ExtensionWalk.BLOCK_HEADER;
        if (at == start) {
            return 0;
        }
        while ((at - start) % 4 != 0) {
            bytes[at++] = 0;
        }
        Bytes.u16(bytes, block, twoByte ? ExtensionWalk.TWO_BYTE_PROFILE : ExtensionWalk.ONE_BYTE_PROFILE);
        Bytes.u16(bytes, block + 2, (at - start) / 4);
        return at - block;
    }
}
