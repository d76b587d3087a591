package org.confera.wire.payload;

import org.confera.wire.Bytes;

/**
 * The VP8 payload descriptor (RFC 7741 section 4.2) and the first byte of the payload header behind it (section 4.3).
 *
 * <pre>
 *  |X|R|N|S|R| PID |  required
 *  |I|L|T|K|  RSV  |  if X
 *  |M| PictureID   |  if I; two bytes if M
 *  |   TL0PICIDX   |  if L
 *  |TID|Y| KEYIDX  |  if T or K
 * </pre>
 */
public final class Vp8Descriptor {
    /** The field is not in the descriptor. */
    public static final int NONE = -1;

    private static final int X_BIT = 0x80;
    private static final int N_BIT = 0x20;
    private static final int S_BIT = 0x10;
    private static final int I_BIT = 0x80;
    private static final int L_BIT = 0x40;
    private static final int T_BIT = 0x20;
    private static final int K_BIT = 0x10;
    private static final int Y_BIT = 0x20;
    /** RFC 7741 section 4.3: the inverse key frame flag P. */
    private static final int P_BIT = 0x01;

    private byte[] bytes;
    private int offset;
    private int length;
    private int pictureIdAt;
    private int tl0PicIdxAt;
    private int layerAt;

    /** Lays this over an RTP payload; false unless the descriptor and at least one byte behind it are there. */
    public boolean wrap(byte[] bytes, int offset, int length) {
        if (length < 2 || !Bytes.within(bytes, offset, length)) {
            return false;
        }
        this.bytes = bytes;
        this.offset = offset;
        pictureIdAt = NONE;
        tl0PicIdxAt = NONE;
        layerAt = NONE;
        this.length = (bytes[offset] & X_BIT) == 0 ? 1 : measure(offset + length);
        return this.length < length;
    }

    /** Notes where the optional fields lie; the result may exceed the packet, but no byte behind it is read. */
    private int measure(int end) {
        int extension = bytes[offset + 1];
        int at = offset + 2;
        if ((extension & I_BIT) != 0) {
            pictureIdAt = at;
            at += at < end && PictureId.bits(bytes, at) == 15 ? 2 : 1;
        }
        if ((extension & L_BIT) != 0) {
            tl0PicIdxAt = at++;
        }
        if ((extension & (T_BIT | K_BIT)) != 0) {
            layerAt = at++;
        }
        return at - offset;
    }

    /** Bytes of the descriptor alone. */
    public int length() {
        return length;
    }

    /** S: a partition starts here. */
    public boolean startOfPartition() {
        return (bytes[offset] & S_BIT) != 0;
    }

    /** PID, 0 to 7. */
    public int partitionIndex() {
        return bytes[offset] & 0x07;
    }

    /** N: no other frame refers to this one. */
    public boolean nonReference() {
        return (bytes[offset] & N_BIT) != 0;
    }

    /** True on the first packet of a frame. */
    public boolean startOfFrame() {
        return startOfPartition() && partitionIndex() == 0;
    }

    /** True on the first packet of a key frame; the other packets of a frame don't tell. */
    public boolean keyFrame() {
        return startOfFrame() && (bytes[offset + length] & P_BIT) == 0;
    }

    /** 7 or 15 bits, see {@link #pictureIdBits()}; {@link #NONE} if absent. */
    public int pictureId() {
        return pictureIdAt == NONE ? NONE : PictureId.read(bytes, pictureIdAt);
    }

    /** Replaces the picture id in place, cut to the bits there are; nothing if there is none. */
    public Vp8Descriptor pictureId(int pictureId) {
        put(bytes, offset, pictureId);
        return this;
    }

    /** 0 (absent), 7 or 15. */
    public int pictureIdBits() {
        return pictureIdAt == NONE ? 0 : PictureId.bits(bytes, pictureIdAt);
    }

    /** TL0PICIDX, 0 to 255: counts the frames of the lowest temporal layer; {@link #NONE} if absent. */
    public int tl0PicIdx() {
        return tl0PicIdxAt == NONE ? NONE : Bytes.u8(bytes, tl0PicIdxAt);
    }

    /** Replaces TL0PICIDX in place, cut to 8 bits; nothing if there is none. */
    public Vp8Descriptor tl0PicIdx(int tl0PicIdx) {
        if (tl0PicIdxAt != NONE) {
            Bytes.u8(bytes, tl0PicIdxAt, tl0PicIdx);
        }
        return this;
    }

    /** TID, 0 to 3; {@link #NONE} if absent. */
    public int temporalLayer() {
        return hasExtension(T_BIT) ? Bytes.u8(bytes, layerAt) >> 6 : NONE;
    }

    /** Y: the frame depends on the base layer only, so that a receiver can switch up to its layer here. */
    public boolean layerSync() {
        return hasExtension(T_BIT) && (bytes[layerAt] & Y_BIT) != 0;
    }

    /** KEYIDX, 0 to 31; {@link #NONE} if absent. */
    public int keyIndex() {
        return hasExtension(K_BIT) ? bytes[layerAt] & 0x1F : NONE;
    }

    /**
     * Copies the descriptor with other numbers in it; fields that are not there are not added.
     *
     * @param keyIndex cut to 5 bits
     * @return bytes written, {@link #length()}
     */
    public int copyTo(byte[] target, int targetOffset, int pictureId, int tl0PicIdx, int keyIndex) {
        System.arraycopy(bytes, offset, target, targetOffset, length);
        put(target, targetOffset, pictureId);
        if (tl0PicIdxAt != NONE) {
            Bytes.u8(target, targetOffset + tl0PicIdxAt - offset, tl0PicIdx);
        }
        if (hasExtension(K_BIT)) {
            Bytes.u8(target, targetOffset + layerAt - offset, bytes[layerAt] & 0xE0 | keyIndex & 0x1F);
        }
        return length;
    }

    private void put(byte[] target, int descriptor, int pictureId) {
        if (pictureIdAt != NONE) {
            PictureId.write(target, descriptor + pictureIdAt - offset, pictureIdBits(), pictureId);
        }
    }

    private boolean hasExtension(int bit) {
        return (bytes[offset] & X_BIT) != 0 && (bytes[offset + 1] & bit) != 0;
    }
}
