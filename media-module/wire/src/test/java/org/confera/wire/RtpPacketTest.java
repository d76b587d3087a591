package org.confera.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RtpPacketTest {
    private static final byte[] PLAIN = Hex.bytes("""
            80 e0 fffe       // version 2, marker, payload type 96, sequence number
            fedcba98         // timestamp
            89abcdef         // ssrc
            0102030405       // payload
            """);
    private static final byte[] EVERYTHING = Hex.bytes("""
            b2 6f 0001       // version 2, padding, extension, 2 CSRCs, payload type 111
            00000002
            00000003
            aaaaaaaa         // CSRC 0
            bbbbbbbb         // CSRC 1
            bede 0001        // one-byte extensions, one word
            10 7f 00 00      // id 1, one byte; padding
            c0ffee           // payload
            00 00 00 04      // padding of four
            """);

    private final RtpPacket packet = new RtpPacket();

    @Test
    void readsTheFixedHeader() {
        Hex.atOffsets(PLAIN, (bytes, offset, length) -> {
            assertTrue(packet.wrap(bytes, offset, length));
            assertTrue(packet.marker());
            assertEquals(96, packet.payloadType());
            assertEquals(0xFFFE, packet.sequenceNumber());
            assertEquals(0xFEDC_BA98L, packet.timestamp());
            assertEquals(0x89AB_CDEFL, packet.ssrc());
            assertEquals(12, packet.headerLength());
            assertEquals(offset + 12, packet.payloadOffset());
            assertEquals(5, packet.payloadLength());
            assertFalse(packet.hasPadding());
            assertFalse(packet.hasExtension());
            assertEquals(RtpPacket.NONE, packet.firstExtension());
            assertEquals(offset, packet.offset());
            assertEquals(17, packet.length());
        });
    }

    @Test
    void readsCsrcsExtensionAndPadding() {
        Hex.atOffsets(EVERYTHING, (bytes, offset, length) -> {
            assertTrue(packet.wrap(bytes, offset, length));
            assertFalse(packet.marker());
            assertEquals(111, packet.payloadType());
            assertEquals(2, packet.csrcCount());
            assertEquals(0xAAAA_AAAAL, packet.csrc(0));
            assertEquals(0xBBBB_BBBBL, packet.csrc(1));
            assertEquals(28, packet.headerLength());
            assertEquals(4, packet.paddingLength());
            assertEquals("c0ffee", Hex.of(bytes, packet.payloadOffset(), packet.payloadLength()));
            assertEquals(0x7F, bytes[packet.extensionOffset(1)]);
        });
    }

    @Test
    void rewritesInPlaceWithoutTouchingNeighbours() {
        Hex.atOffsets(PLAIN, (bytes, offset, length) -> {
            packet.wrap(bytes, offset, length);
            packet.marker(false).payloadType(127).sequenceNumber(0x1234).timestamp(0xFFFF_FFFFL).ssrc(7);
            assertEquals("807f1234ffffffff000000070102030405", Hex.of(bytes, offset, length));
            packet.marker(true).payloadType(1);
            assertEquals(0x81, Bytes.u8(bytes, offset + 1));
        });
    }

    @Test
    void writesAHeaderThatItReads() {
        byte[] bytes = new byte[12];
        assertEquals(12, RtpPacket.writeHeader(bytes, 0, true, 96, 0xFFFE, 0xFEDC_BA98L, 0x89AB_CDEFL));
        assertEquals(Hex.of(PLAIN, 0, 12), Hex.of(bytes, 0, 12));
        RtpPacket.extensionBit(bytes, 0, true);
        assertEquals(0x90, Bytes.u8(bytes, 0));
        RtpPacket.extensionBit(bytes, 0, false);
        assertEquals(0x80, Bytes.u8(bytes, 0));
    }

    @Test
    void acceptsAPacketThatIsPaddingOnly() {
        byte[] padding = Hex.bytes("a0600001 00000000 00000001 00000004");
        assertTrue(packet.wrap(padding, 0, padding.length));
        assertEquals(0, packet.payloadLength());
    }

    @Test
    void acceptsAPayloadOfOneByteAndOfNone() {
        assertTrue(packet.wrap(PLAIN, 0, 13));
        assertEquals(1, packet.payloadLength());
        assertTrue(packet.wrap(PLAIN, 0, 12));
        assertEquals(0, packet.payloadLength());
    }

    @Test
    void refusesZeroPaddingAndPaddingThatReachesIntoTheHeader() {
        assertFalse(wraps("a0600001 00000000 00000001 00000000"));
        assertFalse(wraps("a0600001 00000000 00000001 00000005"));
        assertFalse(wraps("a0600001 00000000 00000001 000000ff"));
        assertFalse(wraps("a0600001 00000000 00000001"));
    }

    @Test
    void leavesPaddingAloneWhileItIsEncrypted() {
        byte[] encrypted = Hex.bytes("a0600001 00000000 00000001 000000ff");
        assertTrue(packet.wrapEncrypted(encrypted, 0, encrypted.length));
        assertEquals(4, packet.payloadLength());
    }

    @Test
    void refusesCsrcsAndExtensionsBeyondThePacket() {
        assertFalse(wraps("81600001 00000000 00000001"));
        assertFalse(wraps("8f600001 00000000 00000001 00000000 00000000"));
        assertFalse(wraps("90600001 00000000 00000001"));
        assertFalse(wraps("90600001 00000000 00000001 bede0001"));
        assertFalse(wraps("90600001 00000000 00000001 bedeffff 00000000"));
    }

    @Test
    void refusesOtherVersions() {
        assertFalse(wraps("40600001 00000000 00000001"));
        assertFalse(wraps("c0600001 00000000 00000001"));
    }

    @Test
    void refusesEveryTruncationOfTheHeader() {
        Hostile.truncated(Hex.bytes("92 6f 0001 00000002 00000003 aaaaaaaa bbbbbbbb bede0001 107f0000"), this::read);
    }

    @Test
    void survivesDamage() {
        Hostile.damaged(PLAIN, this::read);
        Hostile.damaged(EVERYTHING, this::read);
    }

    private boolean wraps(String hex) {
        byte[] bytes = Hex.bytes(hex);
        return packet.wrap(bytes, 0, bytes.length);
    }

    private boolean read(byte[] bytes, int offset, int length) {
        if (!packet.wrap(bytes, offset, length)) {
            return false;
        }
        assertEquals(length, packet.headerLength() + packet.payloadLength() + packet.paddingLength());
        for (int i = 0; i < packet.csrcCount(); i++) {
            packet.csrc(i);
        }
        for (int e = packet.firstExtension(); e != RtpPacket.NONE; e = packet.nextExtension(e)) {
            int end = packet.extensionDataOffset(e) + packet.extensionDataLength(e);
            assertTrue(end <= packet.payloadOffset(), "an extension reaches into the payload");
            packet.extensionOffset(packet.extensionId(e));
        }
        return true;
    }
}
