package org.confera.wire.payload;

/** Writes numbers of any length from high to low bits. The caller provides room. */
final class BitWriter {
    private byte[] bytes;
    private int start;
    private int at;

    void wrap(byte[] bytes, int offset) {
        this.bytes = bytes;
        start = 8 * offset;
        at = start;
    }

    /** f(n): the low {@code count} bits of a number. */
    void write(int value, int count) {
        for (int shift = count - 1; shift >= 0; shift--) {
            next(value >>> shift & 1);
        }
    }

    /** Copies bits from where the reader stands. */
    void copy(BitReader source, int count) {
        for (int left = count; left > 0; left--) {
            next(source.read(1));
        }
    }

    private void next(int bit) {
        int mask = 0x80 >> (at & 7);
        int others = bytes[at >> 3] & ~mask;
        bytes[at >> 3] = (byte) (bit == 0 ? others : others | mask);
        at++;
    }

    /**
     * Fills the last byte with zeros.
     *
     * @return whole bytes written
     */
    int end() {
        while ((at & 7) != 0) {
            next(0);
        }
        return at - start >> 3;
    }
}
