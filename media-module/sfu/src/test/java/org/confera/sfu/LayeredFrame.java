package org.confera.sfu;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * A frame that a test sends, with what it refers to. Its packets end with its number, their own and how many there are.
 *
 * @param references numbers of the frames without which it can't be decoded; none for a key frame
 */
record LayeredFrame(int number, int spatial, int temporal, Set<Integer> references) {
    static final int MARK = 6;

    /** A packet's payload: what the codec puts in front, and the mark. */
    byte[] payload(byte[] head, int packet, int packets) {
        return ByteBuffer.allocate(head.length + MARK).put(head).putInt(number).put((byte) packet).put((byte) packets)
                .array();
    }

    static int numberIn(byte[] bytes, int end) {
        return ByteBuffer.wrap(bytes, end - MARK, 4).getInt();
    }

    static int packetIn(byte[] bytes, int end) {
        return bytes[end - 2];
    }

    static int packetsIn(byte[] bytes, int end) {
        return bytes[end - 1];
    }
}
