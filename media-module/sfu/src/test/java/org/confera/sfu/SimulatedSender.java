package org.confera.sfu;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.confera.sfu.negotiation.ExtensionIds;
import org.confera.sfu.negotiation.HeaderExtension;
import org.confera.wire.Bytes;
import org.confera.wire.HeaderExtensionWriter;
import org.confera.wire.RtpPacket;

/** One stream as a browser sends it: numbers that count up, extensions with the browser's ids, VP8 descriptors. */
final class SimulatedSender {
    private static final int PAYLOAD = 40;

    final long ssrc;
    private final TransportMedia to;
    private final Producer producer;
    private final boolean video;
    private final String rid;
    int sequence;
    long timestamp;
    int pictureId;
    int tl0PicIdx;
    int rtxSequence = 100;
    boolean named = true;
    /** Whether packets carry the dependency descriptors that a test gives. */
    boolean described = true;
    private byte[] dependencyDescriptor;

    SimulatedSender(Producer producer, long ssrc, int firstSequence) {
        this(producer, ssrc, null, firstSequence);
    }

    /** One simulcast layer. */
    SimulatedSender(Producer producer, long ssrc, String rid, int firstSequence) {
        this.producer = producer;
        this.to = producer.transport();
        this.ssrc = ssrc;
        this.rid = rid;
        this.sequence = firstSequence;
        video = producer.kind() == org.confera.media.api.rtp.MediaKind.VIDEO;
    }

    /** The first packet of a key frame, which is the whole frame. */
    byte[] keyFrame() {
        tl0PicIdx++;
        return packet(true, 0);
    }

    /** A frame that needs an earlier one. */
    byte[] frame() {
        return packet(false, 0);
    }

    /** Sound. @param level in -dBov */
    byte[] sound(int level) {
        return packet(false, level);
    }

    /** Padding only, as senders probe with; takes a number. */
    byte[] padding() {
        byte[] bytes = new byte[200];
        int length = header(bytes, producer.negotiated().payloadType(), sequence++, ssrc, 0, null);
        bytes[0] |= 0x20;
        bytes[length + 19] = 20;
        return Arrays.copyOf(bytes, length + 20);
    }

    private byte[] packet(boolean key, int level) {
        byte[] bytes = new byte[200];
        timestamp += video ? 3000 : 960;
        int number = sequence++ & 0xFFFF;
        int at = header(bytes, producer.negotiated().payloadType(), number, ssrc, level, rid);
        int start = at;
        if (video) {
            at += descriptor(bytes, at, key);
        }
        bytes[start + PAYLOAD - 1] = (byte) number;
        return Arrays.copyOf(bytes, start + PAYLOAD);
    }

    /** X, S; I, L, T; 15-bit picture id, tl0picidx, tid; then the frame's first byte. */
    private int descriptor(byte[] bytes, int at, boolean key) {
        Bytes.u8(bytes, at, 0x90);
        Bytes.u8(bytes, at + 1, 0xE0);
        Bytes.u16(bytes, at + 2, 0x8000 | pictureId++ & 0x7FFF);
        Bytes.u8(bytes, at + 4, tl0PicIdx);
        Bytes.u8(bytes, at + 6, key ? 0 : 1);
        return 7;
    }

    private int header(byte[] bytes, int payloadType, int number, long from, int level, String streamId) {
        int fixed = RtpPacket.writeHeader(bytes, 0, true, payloadType, number, timestamp, from);
        HeaderExtensionWriter writer = new HeaderExtensionWriter().begin(bytes, fixed, 200,
                dependencyDescriptor != null && dependencyDescriptor.length > HeaderExtensionWriter.MAX_DATA_LENGTH);
        ExtensionIds ids = producer.negotiated().extensionIds();
        if (named && producer.negotiated().mid() != null) {
            add(writer, ids.id(HeaderExtension.MID), producer.negotiated().mid());
            boolean rtx = payloadType == producer.negotiated().rtxPayloadType();
            if (streamId != null) {
                add(writer, ids.id(rtx ? HeaderExtension.REPAIRED_RID : HeaderExtension.RID), streamId);
            }
        }
        if (!video) {
            writer.add(ids.id(HeaderExtension.AUDIO_LEVEL), 0x80 | level, 1);
        }
        if (dependencyDescriptor != null) {
            writer.add(ids.id(HeaderExtension.DEPENDENCY_DESCRIPTOR), dependencyDescriptor, 0,
                    dependencyDescriptor.length);
        }
        int block = writer.end();
        RtpPacket.extensionBit(bytes, 0, block > 0);
        return fixed + block;
    }

    private static void add(HeaderExtensionWriter writer, int id, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        writer.add(id, bytes, 0, bytes.length);
    }

    /** A packet with this payload. */
    byte[] packet(boolean marker, byte[] payload, byte[] dependencies) {
        byte[] bytes = new byte[300 + payload.length];
        dependencyDescriptor = described ? dependencies : null;
        int at = header(bytes, producer.negotiated().payloadType(), sequence++ & 0xFFFF, ssrc, 0, rid);
        dependencyDescriptor = null;
        if (!marker) {
            bytes[1] &= 0x7F;
        }
        System.arraycopy(payload, 0, bytes, at, payload.length);
        return Arrays.copyOf(bytes, at + payload.length);
    }

    /** A packet sent before, as its retransmission on another SSRC (RFC 4588). */
    byte[] retransmission(byte[] original, long rtxSsrc) {
        RtpPacket sent = new RtpPacket();
        sent.wrap(original, 0, original.length);
        byte[] bytes = new byte[300];
        int at = header(bytes, producer.negotiated().rtxPayloadType(), rtxSequence++ & 0xFFFF, rtxSsrc, 0, rid);
        Bytes.u32(bytes, 4, sent.timestamp());
        Bytes.u16(bytes, at, sent.sequenceNumber());
        System.arraycopy(original, sent.payloadOffset(), bytes, at + 2, sent.payloadLength());
        return Arrays.copyOf(bytes, at + 2 + sent.payloadLength());
    }

    /** The same packet of sound with the ones before it carried along, oldest first (RFC 2198). */
    byte[] carrying(int redPayloadType, byte[] packet, byte[]... earlier) {
        RtpPacket newest = rtp(packet);
        byte[] bytes = Arrays.copyOf(packet, 1_000);
        int at = newest.payloadOffset();
        bytes[1] = (byte) (bytes[1] & 0x80 | redPayloadType);
        for (byte[] old : earlier) {
            RtpPacket rtp = rtp(old);
            Bytes.u32(bytes, at, 1L << 31 | (long) newest.payloadType() << 24
                    | newest.timestamp() - rtp.timestamp() << 10 | rtp.payloadLength());
            at += 4;
        }
        Bytes.u8(bytes, at++, newest.payloadType());
        for (byte[] old : earlier) {
            System.arraycopy(old, rtp(old).payloadOffset(), bytes, at, rtp(old).payloadLength());
            at += rtp(old).payloadLength();
        }
        System.arraycopy(packet, newest.payloadOffset(), bytes, at, newest.payloadLength());
        return Arrays.copyOf(bytes, at + newest.payloadLength());
    }

    private static RtpPacket rtp(byte[] packet) {
        RtpPacket rtp = new RtpPacket();
        rtp.wrap(packet, 0, packet.length);
        return rtp;
    }

    /** Hands a packet to the SFU as its transport would. */
    void send(byte[] packet, long nowNs) {
        byte[] received = Arrays.copyOf(packet, packet.length + 16);
        to.onRtp(received, 0, packet.length, nowNs);
    }
}
