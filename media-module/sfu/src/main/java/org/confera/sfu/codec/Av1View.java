package org.confera.sfu.codec;

import org.confera.wire.Bytes;
import org.confera.wire.RtpPacket;
import org.confera.wire.Sequence;
import org.confera.wire.payload.Av1Payload;
import org.confera.wire.payload.DependencyDescriptor;
import org.confera.wire.payload.DependencyDescriptorReader;

/**
 * AV1 by its dependency descriptor. Without one, or while its templates are not known, a packet tells no more than whether a
 * coded video sequence starts with it, and nothing is left out.
 */
final class Av1View extends PayloadView {
    private static final int FRAME_NUMBER = 1;

    private final Av1Payload payload = new Av1Payload();
    private final DependencyDescriptor head = new DependencyDescriptor();
    private final DependencyDescriptorReader reader = new DependencyDescriptorReader();
    private boolean numbered;
    private boolean described;
    private int keptLayers;
    private int timestamp;

    @Override
    public boolean wrap(RtpPacket packet, int dependencyAt, int dependencyLength) {
        timestamp = (int) packet.timestamp();
        numbered = dependencyAt >= 0 && head.wrap(packet.bytes(), dependencyAt, dependencyLength);
        described = numbered && reader.read(packet.bytes(), dependencyAt, dependencyLength);
        keptLayers = 0;
        return payload.wrap(packet.bytes(), packet.payloadOffset(), packet.payloadLength());
    }

    /** Templates may have changed since the packet came, so the layers are as they were told then. */
    @Override
    public boolean rewrap(RtpPacket packet, int dependencyAt, int dependencyLength, int layers) {
        timestamp = (int) packet.timestamp();
        numbered = dependencyAt >= 0 && head.wrap(packet.bytes(), dependencyAt, dependencyLength);
        described = false;
        keptLayers = layers;
        return payload.wrap(packet.bytes(), packet.payloadOffset(), packet.payloadLength());
    }

    /** False if layers and references are not known. */
    boolean described() {
        return described;
    }

    DependencyDescriptorReader dependencies() {
        return reader;
    }

    int timestamp() {
        return timestamp;
    }

    /** The frame that this one refers to, by index below the number of its diffs. */
    int reference(int index) {
        return Sequence.add(head.frameNumber(), -reader.diff(index));
    }

    @Override
    public boolean startsDecoding() {
        return numbered ? head.keyFrame() : payload.keyFrame();
    }

    @Override
    public int frame() {
        return numbered ? head.frameNumber() : timestamp;
    }

    @Override
    public boolean endOfFrame() {
        return numbered && head.endOfFrame();
    }

    @Override
    public int spatialLayer() {
        return described ? reader.spatialLayer() : keptLayers / MAX_LAYERS;
    }

    @Override
    public int temporalLayer() {
        return described ? reader.temporalLayer() : keptLayers % MAX_LAYERS;
    }

    @Override
    public int pictureId() {
        return numbered ? head.frameNumber() : NONE;
    }

    @Override
    public void rewriteDependency(byte[] target, int at, int pictureId) {
        if (numbered) {
            Bytes.u16(target, at + FRAME_NUMBER, pictureId & 0xFFFF);
        }
    }
}
