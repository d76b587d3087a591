package org.confera.wire.payload;

import org.confera.wire.Bytes;

/**
 * The aggregation header of an AV1 payload (AV1 RTP specification section 4.4). Layers and dependencies are not here but
 * in the {@link DependencyDescriptor}.
 *
 * <pre>
 *  |Z|Y| W |N|-|-|-|
 * </pre>
 */
public final class Av1Payload {
    private static final int Z_BIT = 0x80;
    private static final int Y_BIT = 0x40;
    private static final int N_BIT = 0x08;

    private int header;

    /** Lays this over an RTP payload; false unless the header and at least one byte behind it are there. */
    public boolean wrap(byte[] bytes, int offset, int length) {
        if (length < 2 || !Bytes.within(bytes, offset, length)) {
            return false;
        }
        header = bytes[offset];
        return !(continuesFirst() && newSequence());
    }

    /** Z: the first element goes on with what the previous packet left unfinished. */
    public boolean continuesFirst() {
        return (header & Z_BIT) != 0;
    }

    /** Y: the last element goes on in the next packet. */
    public boolean continuedLast() {
        return (header & Y_BIT) != 0;
    }

    /** W: how many elements there are, 1 to 3; 0 if each one tells its length and they have to be counted. */
    public int elements() {
        return header >> 4 & 0x03;
    }

    /** N: the first packet of a coded video sequence. */
    public boolean newSequence() {
        return (header & N_BIT) != 0;
    }

    /** True on the first packet of a key frame. */
    public boolean keyFrame() {
        return newSequence();
    }
}
