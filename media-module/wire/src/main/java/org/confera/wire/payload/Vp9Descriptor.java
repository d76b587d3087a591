package org.confera.wire.payload;

import org.confera.wire.Bytes;

/**
 * The VP9 payload descriptor (RFC 9628 section 4.2), of flexible and of non-flexible mode.
 *
 * <pre>
 *  |I|P|L|F|B|E|V|Z|  required
 *  |M| PictureID   |  if I; two bytes if M
 *  | TID |U| SID |D|  if L
 *  |   TL0PICIDX   |  if L and not F
 *  | P_DIFF      |N|  if F and P, up to three
 *  | SS ...        |  if V, see {@link Vp9Structure}
 * </pre>
 */
public final class Vp9Descriptor {
    /** The field is not in the descriptor. */
    public static final int NONE = -1;
    /** RFC 9628 section 4.2: a frame names up to three others. */
    public static final int MAX_REFERENCES = 3;

    private static final int I_BIT = 0x80;
    private static final int P_BIT = 0x40;
    private static final int L_BIT = 0x20;
    private static final int F_BIT = 0x10;
    private static final int B_BIT = 0x08;
    private static final int E_BIT = 0x04;
    private static final int V_BIT = 0x02;
    private static final int Z_BIT = 0x01;
    private static final int U_BIT = 0x10;
    private static final int D_BIT = 0x01;
    /** N: another P_DIFF follows. */
    private static final int N_BIT = 0x01;

    private final Vp9Structure structure = new Vp9Structure();
    private byte[] bytes;
    private int offset;
    private int end;
    private int length;
    private int pictureIdAt;
    private int layerAt;
    private int tl0PicIdxAt;
    private int referencesAt;
    private int references;

    /**
     * Lays this over an RTP payload; false unless the descriptor and at least one byte behind it are there, and it names
     * no more than three references.
     */
    public boolean wrap(byte[] bytes, int offset, int length) {
        if (length < 2 || !Bytes.within(bytes, offset, length)) {
            return false;
        }
        this.bytes = bytes;
        this.offset = offset;
        end = offset + length;
        int at = measureReferences(measureLayers(measurePictureId(offset + 1)));
        if (at != NONE && has(V_BIT)) {
            at = structure.wrap(bytes, at, end);
        }
        this.length = at - offset;
        return at != NONE && at < end;
    }

    private int measurePictureId(int at) {
        if (!has(I_BIT)) {
            pictureIdAt = NONE;
            return at;
        }
        pictureIdAt = at;
        return at + (PictureId.bits(bytes, at) == 15 ? 2 : 1);
    }

    private int measureLayers(int from) {
        int at = from;
        layerAt = has(L_BIT) ? at++ : NONE;
        tl0PicIdxAt = has(L_BIT) && !flexible() ? at++ : NONE;
        return at;
    }

    private int measureReferences(int from) {
        int at = from;
        referencesAt = from;
        references = 0;
        if (!flexible() || !interPicturePredicted()) {
            return at;
        }
        boolean more = true;
        while (more && at < end && references < MAX_REFERENCES) {
            references++;
            more = (bytes[at++] & N_BIT) != 0;
        }
        return more ? NONE : at;
    }

    private boolean has(int bit) {
        return (bytes[offset] & bit) != 0;
    }

    /** Bytes of the descriptor alone. */
    public int length() {
        return length;
    }

    /** P: the frame needs one of an earlier picture. */
    public boolean interPicturePredicted() {
        return has(P_BIT);
    }

    /** F: references are listed packet by packet. */
    public boolean flexible() {
        return has(F_BIT);
    }

    /** B: the first packet of a frame of one spatial layer. */
    public boolean startOfFrame() {
        return has(B_BIT);
    }

    /** E: the last packet of a frame of one spatial layer. */
    public boolean endOfFrame() {
        return has(E_BIT);
    }

    /** Z: no higher spatial layer of this picture refers to the frame. */
    public boolean notReferencedByUpperLayers() {
        return has(Z_BIT);
    }

    /** True on the first packet of a key frame: the lowest spatial layer, predicted from nothing. */
    public boolean keyFrame() {
        return startOfFrame() && !interPicturePredicted() && !interLayerPredicted() && spatialLayer() <= 0;
    }

    /** 7 or 15 bits, see {@link #pictureIdBits()}; {@link #NONE} if absent. One for all spatial layers of a picture. */
    public int pictureId() {
        return pictureIdAt == NONE ? NONE : PictureId.read(bytes, pictureIdAt);
    }

    /** Replaces the picture id in place, cut to the bits there are; nothing if there is none. */
    public Vp9Descriptor pictureId(int pictureId) {
        if (pictureIdAt != NONE) {
            PictureId.write(bytes, pictureIdAt, pictureIdBits(), pictureId);
        }
        return this;
    }

    /** 0 (absent), 7 or 15. */
    public int pictureIdBits() {
        return pictureIdAt == NONE ? 0 : PictureId.bits(bytes, pictureIdAt);
    }

    /** TID, 0 to 7; {@link #NONE} if absent. */
    public int temporalLayer() {
        return layerAt == NONE ? NONE : Bytes.u8(bytes, layerAt) >> 5;
    }

    /** SID, 0 to 7; {@link #NONE} if absent. */
    public int spatialLayer() {
        return layerAt == NONE ? NONE : bytes[layerAt] >> 1 & 0x07;
    }

    /** U: a receiver can switch up to a higher temporal layer from here. */
    public boolean switchingUpPoint() {
        return layerAt != NONE && (bytes[layerAt] & U_BIT) != 0;
    }

    /** D: the frame needs the one of the next lower spatial layer in this picture. */
    public boolean interLayerPredicted() {
        return layerAt != NONE && (bytes[layerAt] & D_BIT) != 0;
    }

    /** TL0PICIDX, 0 to 255: counts the pictures of the lowest temporal layer; {@link #NONE} if absent. */
    public int tl0PicIdx() {
        return tl0PicIdxAt == NONE ? NONE : Bytes.u8(bytes, tl0PicIdxAt);
    }

    /** Replaces TL0PICIDX in place, cut to 8 bits; nothing if there is none. */
    public Vp9Descriptor tl0PicIdx(int tl0PicIdx) {
        if (tl0PicIdxAt != NONE) {
            Bytes.u8(bytes, tl0PicIdxAt, tl0PicIdx);
        }
        return this;
    }

    /** How many pictures flexible mode says this frame needs, 0 to 3. */
    public int references() {
        return references;
    }

    /** P_DIFF: how many pictures back the reference at {@code index} lies, 0 to 127. */
    public int reference(int index) {
        return Bytes.u8(bytes, referencesAt + index) >> 1;
    }

    /** The scalability structure, or null if this packet brings none. Valid until the next {@link #wrap}. */
    public Vp9Structure structure() {
        return has(V_BIT) ? structure : null;
    }

    /**
     * Copies the descriptor with other numbers in it; fields that are not there are not added.
     *
     * @return bytes written, {@link #length()}
     */
    public int copyTo(byte[] target, int targetOffset, int pictureId, int tl0PicIdx) {
        System.arraycopy(bytes, offset, target, targetOffset, length);
        if (pictureIdAt != NONE) {
            PictureId.write(target, targetOffset + pictureIdAt - offset, pictureIdBits(), pictureId);
        }
        if (tl0PicIdxAt != NONE) {
            Bytes.u8(target, targetOffset + tl0PicIdxAt - offset, tl0PicIdx);
        }
        return length;
    }
}
