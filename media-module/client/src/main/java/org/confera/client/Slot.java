package org.confera.client;

import org.jitsi.utils.ByteArrayBuffer;

/** A packet at the start of an array, as jitsi-srtp wants it. */
final class Slot implements ByteArrayBuffer {
    private byte[] bytes;
    private int length;

    Slot wrap(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
        return this;
    }

    @Override
    public byte[] getBuffer() {
        return bytes;
    }

    @Override
    public int getOffset() {
        return 0;
    }

    @Override
    public int getLength() {
        return length;
    }

    @Override
    public void setLength(int length) {
        this.length = length;
    }

    @Override
    public void setOffset(int offset) {
        throw new UnsupportedOperationException("a packet stays at the start");
    }

    @Override
    public boolean isInvalid() {
        return length < 0 || length > bytes.length;
    }

    @Override
    public void readRegionToBuff(int from, int count, byte[] out) {
        System.arraycopy(bytes, from, out, 0, count);
    }

    @Override
    public void grow(int howMuch) {
        if (length + howMuch > bytes.length) {
            throw new IllegalStateException("A buffer of " + bytes.length + " bytes can't take " + (length + howMuch) + ".");
        }
    }

    @Override
    public void append(byte[] data, int count) {
        grow(count);
        System.arraycopy(data, 0, bytes, length, count);
        length += count;
    }

    @Override
    public void shrink(int count) {
        length -= count;
    }
}
