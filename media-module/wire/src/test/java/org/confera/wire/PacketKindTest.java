package org.confera.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PacketKindTest {
    @Test
    void tellsTheProtocolByTheFirstByteAsRfc7983Draws() {
        for (int first = 0; first < 256; first++) {
            assertEquals(expected(first), kind(first, 0x60, 20), "first byte " + first);
        }
    }

    private static PacketKind expected(int first) {
        if (first <= 3) {
            return PacketKind.STUN;
        }
        if (first >= 20 && first <= 63) {
            return PacketKind.DTLS;
        }
        return first >= 128 && first <= 191 ? PacketKind.RTP : PacketKind.UNKNOWN;
    }

    @Test
    void tellsRtcpFromRtpByThePayloadTypeAsRfc5761Says() {
        for (int second = 0; second < 256; second++) {
            boolean rtcp = second >= 192 && second <= 223;
            assertEquals(rtcp ? PacketKind.RTCP : PacketKind.RTP, kind(0x80, second, 20), "second byte " + second);
        }
    }

    @Test
    void refusesWhatIsShorterThanItsHeader() {
        assertEquals(PacketKind.UNKNOWN, kind(0, 1, 19));
        assertEquals(PacketKind.UNKNOWN, kind(22, 0xFE, 12));
        assertEquals(PacketKind.DTLS, kind(22, 0xFE, 13));
        assertEquals(PacketKind.UNKNOWN, kind(0x80, 96, 11));
        assertEquals(PacketKind.RTP, kind(0x80, 96, 12));
        assertEquals(PacketKind.UNKNOWN, kind(0x80, 201, 7));
        assertEquals(PacketKind.RTCP, kind(0x80, 201, 8));
        assertEquals(PacketKind.UNKNOWN, PacketKind.of(new byte[0], 0, 0));
    }

    @Test
    void refusesWhatLiesOutsideTheBuffer() {
        assertEquals(PacketKind.UNKNOWN, PacketKind.of(new byte[20], 1, 20));
        assertEquals(PacketKind.UNKNOWN, PacketKind.of(new byte[20], -1, 20));
    }

    private static PacketKind kind(int first, int second, int length) {
        PacketKind[] kind = new PacketKind[1];
        byte[] packet = new byte[length];
        packet[0] = (byte) first;
        packet[1] = (byte) second;
        Hex.atOffsets(packet, (bytes, offset, n) -> kind[0] = PacketKind.of(bytes, offset, n));
        return kind[0];
    }
}
