package org.confera.wire.payload;

import org.confera.wire.Bytes;

/**
 * A payload that carries earlier ones along (RFC 2198): any number of older blocks, then the newest. Laid over the bytes;
 * reused; one thread.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * |1|   block PT  |  timestamp offset         |   block length    |  older, oldest first
 * |0|   block PT  |                                                  newest: its length is the rest
 * </pre>
 */
public final class RedPayload {
    /** Browsers carry one or two along. */
    public static final int MAX_OLDER = 8;
    private static final int FOLLOWS = 0x80;
    private static final int PAYLOAD_TYPE = 0x7F;
    private static final int OLDER_HEADER = 4;
    private static final int LENGTH_BITS = 10;

    private final int[] payloadType = new int[MAX_OLDER + 1];
    private final int[] timestampOffset = new int[MAX_OLDER + 1];
    private final int[] offset = new int[MAX_OLDER + 1];
    private final int[] length = new int[MAX_OLDER + 1];
    private int older;

    /** Lays this over a payload; false if its lengths don't fit. */
    public boolean wrap(byte[] bytes, int start, int size) {
        if (!Bytes.within(bytes, start, size)) {
            return false;
        }
        int end = start + size;
        int at = start;
        older = 0;
        while (at < end && (Bytes.u8(bytes, at) & FOLLOWS) != 0) {
            if (older == MAX_OLDER || end - at < OLDER_HEADER) {
                return false;
            }
            payloadType[older] = Bytes.u8(bytes, at) & PAYLOAD_TYPE;
            int rest = Bytes.u16(bytes, at + 1) << 8 | Bytes.u8(bytes, at + 3);
            timestampOffset[older] = rest >> LENGTH_BITS;
            length[older++] = rest & (1 << LENGTH_BITS) - 1;
            at += OLDER_HEADER;
        }
        return at < end && blocks(Bytes.u8(bytes, at), at + 1, end);
    }

    private boolean blocks(int newestPayloadType, int start, int end) {
        int at = start;
        for (int i = 0; i < older; i++) {
            offset[i] = at;
            at += length[i];
        }
        payloadType[older] = newestPayloadType;
        timestampOffset[older] = 0;
        offset[older] = at;
        length[older] = end - at;
        return at <= end;
    }

    /** How many older blocks there are; they are blocks 0 to {@code older() - 1}, and {@code older()} is the newest. */
    public int older() {
        return older;
    }

    public int payloadType(int block) {
        return payloadType[block];
    }

    /** How much earlier than the packet's timestamp this block belongs. */
    public int timestampOffset(int block) {
        return timestampOffset[block];
    }

    /** Where the block's data starts, absolute in the buffer. */
    public int offset(int block) {
        return offset[block];
    }

    public int length(int block) {
        return length[block];
    }
}
