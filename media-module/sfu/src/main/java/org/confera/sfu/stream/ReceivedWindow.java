package org.confera.sfu.stream;

import java.util.Arrays;

/**
 * Which of the last {@value #SIZE} packets have arrived. A packet and its retransmission are one packet: forwarding both
 * would protect two contents under one SRTP nonce.
 */
final class ReceivedWindow {
    static final int SIZE = 2048;

    private final long[] bits = new long[SIZE / Long.SIZE];
    private long highest = Long.MIN_VALUE;

    /** Notes the packet; false if it was here before or is too old to tell. */
    boolean add(long sequence) {
        if (highest == Long.MIN_VALUE) {
            highest = sequence;
        } else if (sequence > highest) {
            forget(sequence - highest);
            highest = sequence;
        } else if (highest - sequence >= SIZE) {
            return false;
        }
        int index = (int) (sequence & SIZE - 1);
        long bit = 1L << index;
        boolean isNew = (bits[index >> 6] & bit) == 0;
        bits[index >> 6] |= bit;
        return isNew;
    }

    /** True if the packet hasn't been here and isn't too old to tell. */
    boolean lacks(long sequence) {
        int index = (int) (sequence & SIZE - 1);
        return sequence > highest || highest - sequence < SIZE && (bits[index >> 6] & 1L << index) == 0;
    }

    private void forget(long steps) {
        if (steps >= SIZE) {
            Arrays.fill(bits, 0);
            return;
        }
        for (long s = highest + 1; s <= highest + steps; s++) {
            int index = (int) (s & SIZE - 1);
            bits[index >> 6] &= ~(1L << index);
        }
    }
}
