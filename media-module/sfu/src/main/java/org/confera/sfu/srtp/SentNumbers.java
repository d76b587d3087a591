package org.confera.sfu.srtp;

import java.util.Arrays;
import org.confera.wire.Sequence;

/**
 * Which numbers of a stream were protected before, among the last {@value #SIZE}: none may be again, with other content.
 * Wide enough for what reached us a round trip after its neighbours in a fast stream; jitsi-srtp's own window is 64.
 */
final class SentNumbers {
    static final int SIZE = 4096;

    private final long[] bits = new long[SIZE / Long.SIZE];
    private boolean started;
    private long highest;

    /** Notes the number; false if it was here before, or is too old to tell. */
    boolean add(int sequence) {
        long number = started ? Sequence.extend(highest, sequence) : sequence;
        if (!started || number - highest >= SIZE) {
            Arrays.fill(bits, 0);
            highest = number;
            started = true;
        } else if (highest - number >= SIZE) {
            return false;
        }
        while (highest < number) {
            highest++;
            bits[word(highest)] &= ~bit(highest);
        }
        boolean isNew = (bits[word(number)] & bit(number)) == 0;
        bits[word(number)] |= bit(number);
        return isNew;
    }

    private static int word(long number) {
        return (int) (number & SIZE - 1) >> 6;
    }

    private static long bit(long number) {
        return 1L << number;
    }
}
