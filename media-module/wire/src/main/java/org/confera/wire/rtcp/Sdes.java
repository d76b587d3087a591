package org.confera.wire.rtcp;

import org.confera.wire.Bytes;

/**
 * SDES: who is behind an SSRC (RFC 3550 section 6.5). Chunks are walked: {@code while (sdes.nextChunk()) …}; of their
 * items only CNAME is told.
 */
public final class Sdes extends RtcpMessage {
    /** The chunk has no CNAME. */
    public static final int NONE = -1;
    /** The longest item. */
    public static final int MAX_CNAME_LENGTH = 255;

    // RFC 3550 section 6.5
    private static final int END = 0;
    private static final int CNAME = 1;
    private static final int ITEMS = 4;
    private static final int ITEM_HEADER = 2;

    private int chunk;
    private int nextChunk;
    private int chunksLeft;
    private int cnameAt;

    public Sdes() {
        super(RtcpKind.SDES_TYPE);
    }

    @Override
    boolean contentFits() {
        rewind();
        while (chunksLeft > 0) {
            if (!nextChunk()) {
                return false;
            }
        }
        rewind();
        return true;
    }

    private void rewind() {
        chunksLeft = count();
        nextChunk = offset + HEADER_LENGTH;
        cnameAt = NONE;
    }

    /** Moves on to the first or next chunk; false at the end. */
    public boolean nextChunk() {
        if (chunksLeft == 0 || nextChunk + ITEMS > end) {
            return false;
        }
        chunksLeft--;
        chunk = nextChunk;
        cnameAt = NONE;
        return walkItems();
    }

    private boolean walkItems() {
        int at = chunk + ITEMS;
        while (at < end && bytes[at] != END) {
            if (at + ITEM_HEADER > end || at + ITEM_HEADER + Bytes.u8(bytes, at + 1) > end) {
                return false;
            }
            if (bytes[at] == CNAME && cnameAt == NONE) {
                cnameAt = at;
            }
            at += ITEM_HEADER + Bytes.u8(bytes, at + 1);
        }
        int itemsAndEnd = at + 1 - chunk;
        nextChunk = chunk + (itemsAndEnd + 3 & ~3);
        return nextChunk <= end;
    }

    /** Of the current chunk. */
    public long ssrc() {
        return Bytes.u32(bytes, chunk);
    }

    /** Where the CNAME's UTF-8 text starts, absolute in the buffer, or {@link #NONE}. */
    public int cnameOffset() {
        return cnameAt == NONE ? NONE : cnameAt + ITEM_HEADER;
    }

    /** Bytes of the CNAME, or {@link #NONE}. */
    public int cnameLength() {
        return cnameAt == NONE ? NONE : Bytes.u8(bytes, cnameAt + 1);
    }

    /**
     * Writes one chunk with a CNAME.
     *
     * @param cname UTF-8 text, at most {@value #MAX_CNAME_LENGTH} bytes
     * @return bytes of the message
     */
    public static int write(byte[] bytes, int offset, long ssrc, byte[] cname) {
        if (cname.length > MAX_CNAME_LENGTH) {
            throw new IllegalArgumentException("A CNAME of " + cname.length + " bytes was given, but 255 is the most.");
        }
        int content = HEADER_LENGTH + ITEMS + ITEM_HEADER + cname.length;
        int length = content + 1 + 3 & ~3;
        writeHeader(bytes, offset, 1, RtcpKind.SDES_TYPE, length);
        Bytes.u32(bytes, offset + HEADER_LENGTH, ssrc);
        int item = offset + HEADER_LENGTH + ITEMS;
        Bytes.u8(bytes, item, CNAME);
        Bytes.u8(bytes, item + 1, cname.length);
        System.arraycopy(cname, 0, bytes, item + ITEM_HEADER, cname.length);
        java.util.Arrays.fill(bytes, offset + content, offset + length, (byte) END);
        return length;
    }
}
