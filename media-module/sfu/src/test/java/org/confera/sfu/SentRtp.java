package org.confera.sfu;

import java.util.Arrays;
import org.confera.sfu.negotiation.HeaderExtension;
import org.confera.wire.Bytes;
import org.confera.wire.RtpPacket;
import org.confera.wire.payload.Vp8Descriptor;

/** A packet that a viewer was sent, read back from its bytes. */
final class SentRtp {
    private final RtpPacket packet = new RtpPacket();
    private final byte[] bytes;

    SentRtp(byte[] bytes) {
        this.bytes = bytes;
        if (!packet.wrap(bytes, 0, bytes.length)) {
            throw new AssertionError("A malformed packet was sent.");
        }
    }

    RtpPacket rtp() {
        return packet;
    }

    /** All of it. */
    byte[] bytes() {
        return bytes;
    }

    int sequence() {
        return packet.sequenceNumber();
    }

    long timestamp() {
        return packet.timestamp();
    }

    int pictureId() {
        return vp8(0).pictureId();
    }

    int tl0PicIdx() {
        return vp8(0).tl0PicIdx();
    }

    int keyIndex() {
        return vp8(0).keyIndex();
    }

    /** Of a {@link LayeredFrame}. */
    int frameNumber() {
        return LayeredFrame.numberIn(bytes, bytes.length);
    }

    int framePacket() {
        return LayeredFrame.packetIn(bytes, bytes.length);
    }

    int framePackets() {
        return LayeredFrame.packetsIn(bytes, bytes.length);
    }

    boolean isKeyFrame() {
        return vp8(0).keyFrame();
    }

    /** Of a retransmission: the number that it repeats. */
    int originalSequence() {
        return Bytes.u16(bytes, packet.payloadOffset());
    }

    /** Of a retransmission. */
    int repeatedPictureId() {
        return vp8(2).pictureId();
    }

    /** Of a retransmission. */
    int repeatedTl0PicIdx() {
        return vp8(2).tl0PicIdx();
    }

    private Vp8Descriptor vp8(int from) {
        Vp8Descriptor descriptor = new Vp8Descriptor();
        if (!descriptor.wrap(bytes, packet.payloadOffset() + from, packet.payloadLength() - from)) {
            throw new AssertionError("A packet without VP8 descriptor was sent.");
        }
        return descriptor;
    }

    /** What stands in an extension, in the Router's ids; null if the packet doesn't have it. */
    byte[] extension(HeaderExtension extension) {
        int at = packet.extensionOffset(extension.routerId());
        return at == RtpPacket.NONE ? null
                : Arrays.copyOfRange(bytes, at, at + packet.extensionLength(extension.routerId()));
    }

    /** The last byte of the payload: packets of {@link SimulatedSender} put their mark there. */
    int mark() {
        return bytes[bytes.length - 1] & 0xFF;
    }
}
