package org.confera.wire.payload;

import org.confera.wire.Bytes;

/** Reads numbers of any length from high to low bits. Behind the end it reads zeros and remembers it. */
final class BitReader {
    private byte[] bytes;
    private int start;
    private int at;
    private int end;

    /** Lays this over {@code length} bytes, which must lie in the array. */
    void wrap(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        start = 8 * offset;
        at = start;
        end = start + 8 * length;
    }

    /** f(n): an unsigned number of 0 to 31 bits. */
    int read(int count) {
        int value = 0;
        for (int left = count; left > 0; left--) {
            value = value << 1 | next();
        }
        return value;
    }

    boolean flag() {
        return next() == 1;
    }

    private int next() {
        int bit = at < end ? Bytes.u8(bytes, at >> 3) >> 7 - (at & 7) & 1 : 0;
        at++;
        return bit;
    }

    /** ns(n): a number below {@code count}, in one bit less where that suffices (AV1 RTP specification A.8.2). */
    int readBelow(int count) {
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(count);
        int shorter = (1 << width) - count;
        int value = read(width - 1);
        return value < shorter ? value : (value << 1) - shorter + read(1);
    }

    /** Bits read or skipped so far. */
    int position() {
        return at - start;
    }

    /** Goes to a bit counted from the start. */
    void position(int bit) {
        at = start + bit;
    }

    /** True once more was read than there is. */
    boolean overrun() {
        return at > end;
    }
}
