package org.confera.sfu.codec;

import org.confera.wire.RtpPacket;
import org.confera.wire.payload.Vp8Descriptor;

/** VP8 by its payload descriptor (RFC 7741): one spatial layer, up to four temporal ones. */
final class Vp8View extends PayloadView {
    private final Vp8Descriptor descriptor = new Vp8Descriptor();
    private int timestamp;

    @Override
    public boolean wrap(RtpPacket packet, int dependencyAt, int dependencyLength) {
        timestamp = (int) packet.timestamp();
        return descriptor.wrap(packet.bytes(), packet.payloadOffset(), packet.payloadLength());
    }

    @Override
    public boolean startsDecoding() {
        return descriptor.keyFrame();
    }

    @Override
    public int frame() {
        int id = descriptor.pictureId();
        return id == Vp8Descriptor.NONE ? timestamp : id;
    }

    @Override
    public int temporalLayer() {
        return Math.max(0, descriptor.temporalLayer());
    }

    /** The frame refers to nothing but the lowest temporal layer. */
    boolean layerSync() {
        return descriptor.layerSync();
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
    public int keyIndex() {
        return descriptor.keyIndex();
    }

    @Override
    public int copyHead(byte[] target, int at, int pictureId, int tl0PicIdx, int keyIndex) {
        return descriptor.copyTo(target, at, pictureId, tl0PicIdx, keyIndex);
    }
}
