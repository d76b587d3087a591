package org.confera.wire.payload;

import org.confera.wire.Bytes;

/**
 * The fields that every dependency descriptor has (AV1 RTP specification A.8.2), readable without knowing what came
 * before. What they mean needs the stream's templates: see {@link DependencyDescriptorReader}.
 *
 * <pre>
 *  |S|E|  template id  |  start and end of frame
 *  |   frame number    |  16 bits
 *  |T|A|D|F|C| ...        extended fields, if there are more than three bytes
 * </pre>
 */
public final class DependencyDescriptor {
    /** The header extension's name in SDP and in RTP parameters (A.9). */
    public static final String URI =
            "https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension";
    /** Bytes of the mandatory fields. */
    public static final int MANDATORY_LENGTH = 3;

    private static final int START_BIT = 0x80;
    private static final int END_BIT = 0x40;
    private static final int TEMPLATE_ID = 0x3F;
    private static final int FRAME_NUMBER = 1;
    private static final int STRUCTURE_BIT = 0x80;

    private byte[] bytes;
    private int offset;
    private int length;

    /** Lays this over a header extension's data; false if it is shorter than the mandatory fields. */
    public boolean wrap(byte[] bytes, int offset, int length) {
        if (length < MANDATORY_LENGTH || !Bytes.within(bytes, offset, length)) {
            return false;
        }
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
        return true;
    }

    /** True on the first packet of a frame of one spatial layer. */
    public boolean startOfFrame() {
        return (bytes[offset] & START_BIT) != 0;
    }

    /** True on the last packet of a frame of one spatial layer. */
    public boolean endOfFrame() {
        return (bytes[offset] & END_BIT) != 0;
    }

    /** 0 to 63: which template the frame follows. */
    public int templateId() {
        return bytes[offset] & TEMPLATE_ID;
    }

    /** 16 bits that wrap, one number for each frame of each spatial layer, in decoding order. */
    public int frameNumber() {
        return Bytes.u16(bytes, offset + FRAME_NUMBER);
    }

    public DependencyDescriptor frameNumber(int frameNumber) {
        Bytes.u16(bytes, offset + FRAME_NUMBER, frameNumber);
        return this;
    }

    /** True if there is more than the mandatory fields. */
    public boolean extended() {
        return length > MANDATORY_LENGTH;
    }

    /** True on the first packet of a coded video sequence: it brings the templates. */
    public boolean structurePresent() {
        return extended() && (bytes[offset + MANDATORY_LENGTH] & STRUCTURE_BIT) != 0;
    }

    /** True on the first packet of a key frame. */
    public boolean keyFrame() {
        return startOfFrame() && structurePresent();
    }
}
