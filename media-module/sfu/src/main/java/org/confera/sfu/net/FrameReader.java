package org.confera.sfu.net;

import java.nio.ByteBuffer;
import org.confera.wire.Bytes;

/** Packets out of a TCP stream: each comes with its length in two bytes before it (RFC 4571 section 2). One thread. */
final class FrameReader {
    /** No whole frame is there yet. */
    static final int INCOMPLETE = -1;
    /** A length that no packet of ours has: who speaks here does not mean us. */
    static final int BROKEN = -2;
    /** As with UDP, one byte less than a slot. */
    static final int MAX_FRAME = ReceiveBatch.SLOT_BYTES - 1;
    private static final int LENGTH_FIELD = 2;
    private static final int CAPACITY = 2 * ReceiveBatch.SLOT_BYTES;

    private final ByteBuffer buffer = ByteBuffer.allocate(CAPACITY);
    private int read;

    /** Where to write what comes next; room for a whole frame once {@link #next} has answered INCOMPLETE. */
    ByteBuffer space() {
        if (read > 0) {
            buffer.limit(buffer.position()).position(read);
            buffer.compact();
            read = 0;
        }
        return buffer;
    }

    /** Copies the next frame's packet; answers its length, or why there is none. */
    int next(byte[] to, int offset) {
        int available = buffer.position() - read;
        if (available < LENGTH_FIELD) {
            return INCOMPLETE;
        }
        int length = Bytes.u16(buffer.array(), read);
        if (length == 0 || length > MAX_FRAME) {
            return BROKEN;
        }
        if (available < LENGTH_FIELD + length) {
            return INCOMPLETE;
        }
        System.arraycopy(buffer.array(), read + LENGTH_FIELD, to, offset, length);
        read += LENGTH_FIELD + length;
        return length;
    }

    /** Bytes that no frame was made of yet. */
    int waiting() {
        return buffer.position() - read;
    }
}
