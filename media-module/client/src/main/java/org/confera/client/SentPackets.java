package org.confera.client;

import java.util.Arrays;
import org.confera.wire.Bytes;
import org.confera.wire.HeaderExtensionWriter;
import org.confera.wire.RtpPacket;

/** What one stream has sent lately, to be sent again in the format of RFC 4588 when it is asked for. One thread. */
final class SentPackets {
    private static final int KEPT = 512;
    private static final int SEQUENCE = 2;
    /** The original sequence number, in front of the payload. */
    private static final int OSN_LENGTH = 2;

    private final byte[][] kept = new byte[KEPT][];
    private final long rtxSsrc;
    private final byte[] mid;
    private final byte[] rid;
    private final byte[] out = new byte[ClientTransport.MAX_PACKET];
    private final RtpPacket packet = new RtpPacket();
    private final HeaderExtensionWriter extensions = new HeaderExtensionWriter();
    private int sequence;

    /** Of the stream of a section and a rid. */
    SentPackets(long rtxSsrc, byte[] mid, byte[] rid) {
        this.rtxSsrc = rtxSsrc;
        this.mid = mid;
        this.rid = rid;
    }

    void add(byte[] bytes, int length) {
        kept[Bytes.u16(bytes, SEQUENCE) % KEPT] = Arrays.copyOf(bytes, length);
    }

    /** The bytes of the retransmission that was made last. */
    byte[] packet() {
        return out;
    }

    /** Makes a retransmission: its length, or 0 if the packet is not kept any more. */
    int again(int original) {
        byte[] bytes = kept[original % KEPT];
        if (bytes == null || Bytes.u16(bytes, SEQUENCE) != original || !packet.wrap(bytes, 0, bytes.length)) {
            return 0;
        }
        int header = RtpPacket.writeHeader(out, 0, packet.marker(), Vp8Source.RTX_PAYLOAD_TYPE, sequence++ & 0xFFFF,
                packet.timestamp(), rtxSsrc);
        RtpPacket.extensionBit(out, 0, true);
        extensions.begin(out, header, 100);
        extensions.add(Vp8Source.MID_ID, mid, 0, mid.length);
        extensions.add(Vp8Source.REPAIRED_RID_ID, rid, 0, rid.length);
        int payload = header + extensions.end();
        Bytes.u16(out, payload, original);
        System.arraycopy(bytes, packet.payloadOffset(), out, payload + OSN_LENGTH, packet.payloadLength());
        return payload + OSN_LENGTH + packet.payloadLength();
    }
}
