package org.confera.sfu.codec;

import org.confera.wire.RtpPacket;
import org.confera.wire.payload.Vp9Descriptor;

/** VP9 by its payload descriptor (RFC 9628): spatial layers are frames of one picture. */
final class Vp9View extends PayloadView {
    /** A structure can be made to take a thousand bytes; browsers' descriptors take 40, and a head has room for so many. */
    private static final int LONGEST_DESCRIPTOR = 200;

    private final Vp9Descriptor descriptor = new Vp9Descriptor();
    private int timestamp;

    @Override
    public boolean wrap(RtpPacket packet, int dependencyAt, int dependencyLength) {
        timestamp = (int) packet.timestamp();
        return descriptor.wrap(packet.bytes(), packet.payloadOffset(), packet.payloadLength())
                && descriptor.length() <= LONGEST_DESCRIPTOR;
    }

    @Override
    public boolean startsDecoding() {
        return descriptor.keyFrame();
    }

    /** A packet, not necessarily the first, of the lowest spatial layer of a key picture. */
    boolean keyPicture() {
        return spatialLayer() == 0 && !descriptor.interPicturePredicted();
    }

    @Override
    public int frame() {
        return frameOf(picture(), spatialLayer());
    }

    static int frameOf(int picture, int spatialLayer) {
        return picture * MAX_LAYERS + spatialLayer;
    }

    int picture() {
        int id = descriptor.pictureId();
        return id == Vp9Descriptor.NONE ? timestamp : id;
    }

    /** The picture that a frame of this one refers to, by index below {@link #references()}. */
    int reference(int index) {
        int bits = descriptor.pictureIdBits();
        return descriptor.pictureId() - descriptor.reference(index) & (1 << bits) - 1;
    }

    /** How many earlier pictures the packet says that its frame refers to; none in non-flexible mode. */
    int references() {
        return descriptor.pictureId() == Vp9Descriptor.NONE ? 0 : descriptor.references();
    }

    boolean interPicturePredicted() {
        return descriptor.interPicturePredicted();
    }

    boolean interLayerPredicted() {
        return descriptor.interLayerPredicted();
    }

    /** No upper spatial layer of this picture refers to the frame. */
    boolean notReferencedByUpperLayers() {
        return descriptor.notReferencedByUpperLayers();
    }

    boolean switchingUpPoint() {
        return descriptor.switchingUpPoint();
    }

    @Override
    public boolean endOfFrame() {
        return descriptor.endOfFrame();
    }

    @Override
    public int spatialLayer() {
        return Math.max(0, descriptor.spatialLayer());
    }

    @Override
    public int temporalLayer() {
        return Math.max(0, descriptor.temporalLayer());
    }

    @Override
    public int pictureId() {
        return descriptor.pictureId();
    }

    @Override
    public int tl0PicIdx() {
        return descriptor.tl0PicIdx();
    }

    @Override
    public int copyHead(byte[] target, int at, int pictureId, int tl0PicIdx, int keyIndex) {
        return descriptor.copyTo(target, at, pictureId, tl0PicIdx);
    }
}
