package org.confera.sfu.srtp;

import org.jitsi.utils.ByteArrayBuffer;

/** A packet in a larger array, as jitsi-srtp wants it; one for each direction, reused. */
final class PacketView implements ByteArrayBuffer {
    private byte[] buffer;
    private int offset;
    private int length;

    PacketView wrap(byte[] buffer, int offset, int length) {
        this.buffer = buffer;
        this.offset = offset;
        this.length = length;
        return this;
    }

    @Override
    public byte[] getBuffer() {
        return buffer;
    }

    @Override
    public int getOffset() {
        return offset;
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
        this.offset = offset;
    }

    @Override
    public boolean isInvalid() {
        return buffer == null || length < 0 || offset < 0 || offset + length > buffer.length;
    }

    @Override
    public void readRegionToBuff(int from, int count, byte[] out) {
        System.arraycopy(buffer, offset + from, out, 0, count);
    }

    /** Room for growth is the caller's promise: slots are larger than packets. */
    @Override
    public void grow(int howMuch) {
        if (offset + length + howMuch > buffer.length) {
            throw new IllegalStateException("A slot of " + (buffer.length - offset) + " bytes can't take "
                    + (length + howMuch) + ".");
        }
    }

    @Override
    public void append(byte[] data, int count) {
        grow(count);
        System.arraycopy(data, 0, buffer, offset + length, count);
        length += count;
    }

    @Override
    public void shrink(int count) {
        length = Math.max(0, length - count);
    }
}
