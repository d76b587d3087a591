package org.confera.wire.fuzz;

/** What a target insists on. */
final class Demand {
    private Demand() {
    }

    static void that(boolean holds, String demand) {
        if (!holds) {
            throw new AssertionError(demand);
        }
    }

    /** A part of the input that a parser points at, absent where its offset is negative. */
    static void inside(byte[] input, int offset, int length, String part) {
        that(offset < 0 || length >= 0 && offset + length <= input.length, part + " lies outside of the packet");
    }
}
