package org.confera.sfu.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/**
 * Packets into a TCP stream (RFC 4571 section 2), whole or not at all. What the network does not take waits in a bounded
 * buffer; beyond that packets are dropped, media first: a slow reader gets a gap instead of an old picture, and nobody
 * else waits. One thread.
 */
final class FrameWriter {
    /** 0.35 s of 1.5 Mb/s; the socket's own buffer comes on top. */
    static final int CAPACITY = 64 * 1024;
    /** Kept free of media, so that connectivity checks are still answered. */
    static final int RESERVE = 4 * 1024;
    private static final int LENGTH_FIELD = 2;
    private static final int FIRST_CAPACITY = 4 * 1024;

    private ByteBuffer buffer = ByteBuffer.allocate(FIRST_CAPACITY);

    /** Takes a packet, or answers false and drops it. */
    boolean add(byte[] bytes, int offset, int length) {
        int needed = LENGTH_FIELD + length;
        if (buffer.position() + needed > (isMedia(bytes[offset]) ? CAPACITY - RESERVE : CAPACITY)) {
            return false;
        }
        if (buffer.remaining() < needed) {
            grow(needed);
        }
        buffer.putShort((short) length).put(bytes, offset, length);
        return true;
    }

    /** RTP and RTCP by their first byte (RFC 7983 section 7); the others are STUN and DTLS. */
    private static boolean isMedia(byte first) {
        return (first & 0xC0) == 0x80;
    }

    private void grow(int needed) {
        int capacity = buffer.capacity();
        while (capacity - buffer.position() < needed) {
            capacity *= 2;
        }
        buffer = ByteBuffer.allocate(capacity).put(buffer.flip());
    }

    /** Writes what the channel takes; true if nothing waits any more. */
    boolean flush(WritableByteChannel channel) throws IOException {
        buffer.flip();
        try {
            channel.write(buffer);
        } finally {
            buffer.compact();
        }
        return buffer.position() == 0;
    }

    /** Bytes that wait. */
    int waiting() {
        return buffer.position();
    }
}
