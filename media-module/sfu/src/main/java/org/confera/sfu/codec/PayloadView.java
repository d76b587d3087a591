package org.confera.sfu.codec;

import org.confera.wire.RtpPacket;

/**
 * What a packet says of the frame it belongs to, in words that fit every codec. Laid over one packet after the other of one
 * stream; some codecs say things once for all following packets, so a view belongs to its stream. Not thread-safe.
 */
public abstract class PayloadView {
    /** The packet doesn't say. */
    public static final int NONE = -1;
    /** No codec has more spatial or more temporal layers. */
    public static final int MAX_LAYERS = 8;

    /**
     * Lays this over a packet.
     *
     * @param dependencyAt where the dependency descriptor lies, absolute in the packet's buffer; negative without
     * @return false if the payload can't be one of this codec's
     */
    public abstract boolean wrap(RtpPacket packet, int dependencyAt, int dependencyLength);

    /**
     * Lays this over a packet that was kept for retransmission. Only {@link #copyHead}, {@link #rewriteDependency},
     * {@link #frame}, {@link #endOfFrame} and the layers are right then.
     *
     * @param layers what {@link #layers} answered when it came
     */
    public boolean rewrap(RtpPacket packet, int dependencyAt, int dependencyLength, int layers) {
        return wrap(packet, dependencyAt, dependencyLength);
    }

    /** True on the first packet of a frame where decoding can start: all that follows needs nothing older. */
    public abstract boolean startsDecoding();

    /** Tells one frame (of one spatial layer) from others of its stream nearby. */
    public abstract int frame();

    /** True on the last packet of a frame of one spatial layer, where the codec says so. */
    public boolean endOfFrame() {
        return false;
    }

    public int spatialLayer() {
        return 0;
    }

    public int temporalLayer() {
        return 0;
    }

    /** Both layers in one number, to be kept with the packet. */
    public final int layers() {
        return spatialLayer() * MAX_LAYERS + temporalLayer();
    }

    /** Counts pictures (VP8, VP9) or frames (AV1); {@link #NONE} if absent. */
    public int pictureId() {
        return NONE;
    }

    /** Counts pictures of the lowest temporal layer; {@link #NONE} if absent. */
    public int tl0PicIdx() {
        return NONE;
    }

    /** Counts key frames; {@link #NONE} if absent. */
    public int keyIndex() {
        return NONE;
    }

    /**
     * Copies the start of the payload with other numbers in it; fields that are not there are not added.
     *
     * @return bytes copied: those that the rest of the payload follows on
     */
    public int copyHead(byte[] target, int at, int pictureId, int tl0PicIdx, int keyIndex) {
        return 0;
    }

    /** Puts another number into a copy of the dependency descriptor. */
    public void rewriteDependency(byte[] target, int at, int pictureId) {
    }
}
