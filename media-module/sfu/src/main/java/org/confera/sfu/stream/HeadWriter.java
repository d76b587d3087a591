package org.confera.sfu.stream;

import java.nio.charset.StandardCharsets;
import org.confera.sfu.negotiation.HeaderExtension;
import org.confera.sfu.negotiation.NegotiatedConsumer;
import org.confera.wire.Bytes;
import org.confera.wire.HeaderExtensionWriter;
import org.confera.wire.RtpPacket;

/**
 * Writes the part of a packet that differs from viewer to viewer: RTP header, extensions, payload descriptor. The rest of
 * the payload stays where it was received, from {@link #payloadOffset()} on.
 */
public final class HeadWriter {
    private static final HeaderExtension[] PASSED_ON = {HeaderExtension.AUDIO_LEVEL,
        HeaderExtension.VIDEO_ORIENTATION, HeaderExtension.PLAYOUT_DELAY};
    private static final int ABS_SEND_TIME_LENGTH = 3;
    private static final int OSN_LENGTH = 2;
    private static final int TRANSPORT_SEQUENCE_LENGTH = 2;

    private final HeaderExtensionWriter extensions = new HeaderExtensionWriter();
    private final NegotiatedConsumer viewer;
    private final byte[] mid;
    private int headerLength;
    private int length;
    private int payloadOffset;
    private int payloadLength;
    private int transportSequenceAt;

    HeadWriter(NegotiatedConsumer viewer) {
        this.viewer = viewer;
        String text = viewer.parameters().mid();
        mid = viewer.has(HeaderExtension.MID) && text != null && text.length() <= HeaderExtensionWriter.MAX_DATA_LENGTH
                ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
    }

    /** Writes the head of a packet that goes out for the first time. */
    void media(byte[] head, ReceivedRtp packet, ViewerNumbers numbers) {
        header(head, packet, viewer.payloadType(), numbers.sequence, viewer.ssrc(), numbers, true);
        descriptor(head, packet, numbers);
    }

    /** Writes a packet without payload: its number is taken, but there is nothing in it for this viewer. */
    void empty(byte[] head, ReceivedRtp packet, ViewerNumbers numbers) {
        header(head, packet, viewer.payloadType(), numbers.sequence, viewer.ssrc(), numbers, false);
        payloadOffset = packet.rtp().payloadOffset();
        payloadLength = 0;
    }

    /** Writes the head of a retransmission (RFC 4588 section 4): a stream of its own, the original number in front. */
    void retransmission(byte[] head, ReceivedRtp packet, int rtxSequence, ViewerNumbers numbers) {
        header(head, packet, viewer.rtxPayloadType(), rtxSequence, viewer.rtxSsrc(), numbers, true);
        Bytes.u16(head, length, numbers.sequence);
        length += OSN_LENGTH;
        descriptor(head, packet, numbers);
    }

    private void header(byte[] head, ReceivedRtp packet, int payloadType, int sequence, int ssrc,
            ViewerNumbers numbers, boolean described) {
        int fixed = RtpPacket.writeHeader(head, 0, numbers.marker, payloadType, sequence, numbers.timestamp, ssrc);
        boolean dependencies = described && viewer.has(HeaderExtension.DEPENDENCY_DESCRIPTOR)
                && packet.has(HeaderExtension.DEPENDENCY_DESCRIPTOR);
        extensions.begin(head, fixed, head.length / 2, dependencies && packet.extensionLength(
                HeaderExtension.DEPENDENCY_DESCRIPTOR) > HeaderExtensionWriter.MAX_DATA_LENGTH);
        if (viewer.has(HeaderExtension.ABS_SEND_TIME)) {
            extensions.add(HeaderExtension.ABS_SEND_TIME.routerId(), numbers.absSendTime, ABS_SEND_TIME_LENGTH);
        }
        transportSequenceAt = viewer.has(HeaderExtension.TRANSPORT_SEQUENCE) ? extensions.add(
                HeaderExtension.TRANSPORT_SEQUENCE.routerId(), 0, TRANSPORT_SEQUENCE_LENGTH)
                : HeaderExtensionWriter.NOT_ADDED;
        for (HeaderExtension extension : PASSED_ON) {
            passOn(extension, packet);
        }
        if (dependencies) {
            dependencies(head, packet, numbers);
        }
        if (mid.length > 0) {
            extensions.add(HeaderExtension.MID.routerId(), mid, 0, mid.length);
        }
        int block = extensions.end();
        RtpPacket.extensionBit(head, 0, block > 0);
        headerLength = fixed + block;
        length = headerLength;
    }

    private void passOn(HeaderExtension extension, ReceivedRtp packet) {
        if (viewer.has(extension) && packet.has(extension)) {
            copy(extension, packet);
        }
    }

    private int copy(HeaderExtension extension, ReceivedRtp packet) {
        return extensions.add(extension.routerId(), packet.rtp().bytes(), packet.extensionAt(extension),
                packet.extensionLength(extension));
    }

    private void dependencies(byte[] head, ReceivedRtp packet, ViewerNumbers numbers) {
        int at = copy(HeaderExtension.DEPENDENCY_DESCRIPTOR, packet);
        if (at != HeaderExtensionWriter.NOT_ADDED) {
            packet.payload().rewriteDependency(head, at, numbers.pictureId);
        }
    }

    private void descriptor(byte[] head, ReceivedRtp packet, ViewerNumbers numbers) {
        int rewritten = packet.payload().copyHead(head, length, numbers.pictureId, numbers.tl0PicIdx,
                numbers.keyIndex);
        length += rewritten;
        payloadOffset = packet.rtp().payloadOffset() + rewritten;
        payloadLength = packet.rtp().payloadLength() - rewritten;
    }

    /** True if the head written last waits for its number on the transport. */
    boolean wantsTransportSequence() {
        return transportSequenceAt != HeaderExtensionWriter.NOT_ADDED;
    }

    void transportSequence(byte[] head, int number) {
        Bytes.u16(head, transportSequenceAt, number);
    }

    /** Bytes of RTP header and extensions. */
    public int headerLength() {
        return headerLength;
    }

    /** Bytes of header and rewritten start of the payload. */
    public int length() {
        return length;
    }

    /** Where the untouched rest of the payload starts in the packet's own buffer. */
    public int payloadOffset() {
        return payloadOffset;
    }

    /** Bytes of that rest, padding not included. */
    public int payloadLength() {
        return payloadLength;
    }
}
