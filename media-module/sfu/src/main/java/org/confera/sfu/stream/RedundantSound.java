package org.confera.sfu.stream;

import org.confera.sfu.negotiation.NegotiatedProducer;
import org.confera.wire.Bytes;
import org.confera.wire.RtpPacket;
import org.confera.wire.Sequence;
import org.confera.wire.payload.RedPayload;

/**
 * Takes packets apart in which a browser carries earlier sound along (RFC 2198), so that a loss on the way to us is
 * mended by the next packet. It ends here: viewers get each packet as if it had come by itself. One a worker.
 */
public final class RedundantSound {
    /** The timestamp offset has 14 bits; a block carried further than sound lasts is not from the packet before. */
    private static final int LONGEST_PACKET_TICKS = 5760;

    private static final int PADDING_BIT = 0x20;
    private static final int TIMESTAMP = 4;

    private final RedPayload red = new RedPayload();
    private final ReceivedRtp earlier = new ReceivedRtp();
    private final byte[] bytes = new byte[2048];
    private ReceivedRtp packet;
    private NegotiatedProducer negotiated;

    /** Opens a packet of the redundant payload type; false if there is no sound of this producer in it. */
    public boolean open(ReceivedRtp carrier, NegotiatedProducer producer) {
        packet = carrier;
        negotiated = producer;
        RtpPacket rtp = carrier.rtp();
        boolean readable = red.wrap(rtp.bytes(), rtp.payloadOffset(), rtp.payloadLength());
        for (int block = 0; readable && block <= red.older(); block++) {
            readable = red.payloadType(block) == producer.payloadType();
        }
        return readable;
    }

    /** How many earlier packets it carries along; the first is the oldest. */
    public int earlier() {
        return red.older();
    }

    /** The number of one of them: each packet carries those along that were sent just before it. */
    public int sequence(int index) {
        return Sequence.add(packet.rtp().sequenceNumber(), index - red.older());
    }

    /** One of them as if it had come by itself; valid until the next. Null if it can't be what it seems. */
    public ReceivedRtp restore(int index) {
        RtpPacket rtp = packet.rtp();
        int header = rtp.headerLength();
        int length = red.length(index);
        if (length == 0 || header + length > bytes.length
                || red.timestampOffset(index) > LONGEST_PACKET_TICKS * (red.older() - index)) {
            return null;
        }
        System.arraycopy(rtp.bytes(), rtp.offset(), bytes, 0, header);
        System.arraycopy(rtp.bytes(), red.offset(index), bytes, header, length);
        bytes[0] &= ~PADDING_BIT;
        Bytes.u32(bytes, TIMESTAMP, rtp.timestamp() - red.timestampOffset(index) & 0xFFFF_FFFFL);
        if (!earlier.wrap(bytes, 0, header + length)) {
            return null;
        }
        earlier.rtp().sequenceNumber(sequence(index)).payloadType(negotiated.payloadType()).marker(false);
        earlier.readExtensions(negotiated.extensionIds());
        return earlier;
    }

    /** Leaves the carrier lying over its newest block alone, in place. */
    public void strip() {
        RtpPacket rtp = packet.rtp();
        byte[] buffer = rtp.bytes();
        int offset = rtp.offset();
        int end = offset + rtp.length();
        int start = red.offset(red.older()) - rtp.headerLength();
        System.arraycopy(buffer, offset, buffer, start, rtp.headerLength());
        packet.wrap(buffer, start, end - start);
        rtp.payloadType(negotiated.payloadType());
        packet.readExtensions(negotiated.extensionIds());
    }
}
