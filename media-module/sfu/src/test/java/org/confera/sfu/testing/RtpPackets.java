package org.confera.sfu.testing;

import java.nio.ByteBuffer;
import org.confera.sfu.OutgoingRtp;

/** Plain packets to send. */
public final class RtpPackets {
    private RtpPackets() {
    }

    /** An RTP packet without extensions; its payload counts up from the sequence number. */
    public static byte[] rtp(int payloadType, int sequence, long timestamp, long ssrc, int payloadLength) {
        ByteBuffer packet = ByteBuffer.allocate(12 + payloadLength);
        packet.put((byte) 0x80).put((byte) payloadType).putShort((short) sequence).putInt((int) timestamp)
                .putInt((int) ssrc);
        for (int i = 0; i < payloadLength; i++) {
            packet.put((byte) (sequence + i));
        }
        return packet.array();
    }

    /** A receiver report without blocks (RFC 3550 section 6.4.2). */
    public static byte[] receiverReport(long ssrc) {
        return ByteBuffer.allocate(8).put((byte) 0x80).put((byte) 201).putShort((short) 1).putInt((int) ssrc).array();
    }

    /** The packet as the media hands it to a transport: {@code head} bytes in the head, the rest shared. */
    public static OutgoingRtp outgoing(byte[] packet, int head) {
        OutgoingRtp outgoing = new OutgoingRtp();
        System.arraycopy(packet, 0, outgoing.head, 0, head);
        outgoing.headLength = head;
        outgoing.headerLength = 12;
        outgoing.payload = packet;
        outgoing.payloadOffset = head;
        outgoing.payloadLength = packet.length - head;
        return outgoing;
    }
}
