package org.confera.sfu.stream;

import java.util.Arrays;

/** Which numbers on the transport a viewer's last packets had: a repetition has the same, being the same in every byte. */
final class TransportSequences {
    static final int NONE = -1;
    /** More than are ever repeated; a power of two. */
    private static final int KEPT = 8;

    private final int[] sequences = new int[KEPT];
    private final int[] numbers = new int[KEPT];

    TransportSequences() {
        Arrays.fill(sequences, NONE);
    }

    void note(int sequence, int number) {
        sequences[sequence & KEPT - 1] = sequence;
        numbers[sequence & KEPT - 1] = number;
    }

    /** The number that the packet of this 16-bit sequence number had; {@link #NONE} if it isn't known any more. */
    int of(int sequence) {
        int at = sequence & KEPT - 1;
        return sequences[at] == sequence ? numbers[at] : NONE;
    }
}
