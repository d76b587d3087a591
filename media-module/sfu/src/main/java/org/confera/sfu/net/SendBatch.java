package org.confera.sfu.net;

import java.util.Arrays;

/**
 * Datagrams on their way out, written in place: claim a slot, write at most {@link #SLOT_BYTES} bytes to it, commit. A
 * claimed slot that isn't committed is simply claimed again.
 */
public final class SendBatch {
    /** Room for one datagram: an Ethernet frame and what protection adds. */
    public static final int SLOT_BYTES = 2048;

    private final byte[] bytes;
    private final int[] lengths;
    private final Tuple[] tuples;
    private int size;

    public SendBatch(int capacity) {
        bytes = new byte[capacity * SLOT_BYTES];
        lengths = new int[capacity];
        tuples = new Tuple[capacity];
    }

    public int size() {
        return size;
    }

    public boolean isFull() {
        return size == lengths.length;
    }

    /** The array that all slots lie in. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the next datagram is written. */
    public int claim() {
        return size * SLOT_BYTES;
    }

    /** The claimed slot holds a datagram for {@code to}. */
    public void commit(Tuple to, int length) {
        lengths[size] = length;
        tuples[size] = to;
        size++;
    }

    public int offset(int index) {
        return index * SLOT_BYTES;
    }

    public int length(int index) {
        return lengths[index];
    }

    public Tuple tuple(int index) {
        return tuples[index];
    }

    /** Forgets all datagrams. */
    public void clear() {
        Arrays.fill(tuples, 0, size, null);
        size = 0;
    }
}
