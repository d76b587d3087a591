package org.confera.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

class HeaderExtensionTest {
    private static final String HEADER = "90600001 00000000 00000001 ";

    private final RtpPacket packet = new RtpPacket();

    /** The figure of RFC 8285 section 4.2, with data filled in. */
    @Test
    void readsTheOneByteExampleOfRfc8285() {
        reads("1:a1 2:b1b2 3:c1c2c3c4", """
                bede 0003
                10 a1            // ID 1, L=0
                21 b1b2 00 00    // ID 2, L=1, padding
                33 c1c2c3c4      // ID 3, L=3
                """);
    }

    /** The figure of RFC 8285 section 4.3, with data filled in. */
    @Test
    void readsTheTwoByteExampleOfRfc8285() {
        reads("1: 2:b1 200:c1c2c3c4", """
                1000 0003
                01 00            // ID 1, L=0
                02 01 b1 00      // ID 2, L=1, padding
                c8 04 c1c2c3c4   // ID 200, L=4
                """);
    }

    @Test
    void readsTheTwoByteFormWhateverTheApplicationBits() {
        reads("5:aa", "100f 0001 05 01 aa 00");
    }

    @Test
    void stopsAtTheReservedIdFifteen() {
        reads("1:a1", "bede 0002 10a1 f0ff 20b1 0000");
    }

    @Test
    void stopsAtAnIdOfZeroThatHasALength() {
        reads("1:a1", "bede 0002 10a1 03ff 20b1 0000");
    }

    @Test
    void readsNothingFromAnUnknownProfile() {
        reads("", "abac 0001 10a10000");
        reads("", "bede 0000");
    }

    @Test
    void refusesAnElementBeyondItsBlock() {
        assertFalse(wraps("bede 0001 00000013"));
        assertFalse(wraps("bede 0001 1f000000"));
        assertFalse(wraps("1000 0001 01030000"));
        assertFalse(wraps("1000 0001 00000001"));
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        assertTrue(wraps("bede 0001 10a10000"));
        assertEquals(RtpPacket.NONE, packet.extensionOffset(2));
        assertEquals(RtpPacket.NONE, packet.extensionLength(2));
        assertEquals(1, packet.extensionLength(1));
    }

    @Test
    void writesABlockThatItReads() {
        for (int offset : new int[] {0, 1, 7}) {
            byte[] bytes = new byte[offset + 60];
            int header = RtpPacket.writeHeader(bytes, offset, false, 96, 1, 2, 3);
            HeaderExtensionWriter writer = new HeaderExtensionWriter().begin(bytes, offset + header, 40);
            assertEquals(offset + 17, writer.add(4, new byte[] {'a', 'b', 'c'}, 1, 2));
            int sendTime = writer.add(14, 0, 3);
            writer.add(1, AudioLevel.of(true, 30), 1);
            int block = writer.end();
            RtpPacket.extensionBit(bytes, offset, true);
            Bytes.u24(bytes, sendTime, 0xABCDEF);

            assertEquals("bede0003" + "416263" + "e2abcdef" + "109e" + "000000",
                    Hex.of(bytes, offset + header, block));
            assertTrue(packet.wrap(bytes, offset, header + block));
            assertEquals("4:6263 14:abcdef 1:9e", elements());
        }
    }

    @Test
    void writesTheTwoByteFormForDataThatTheOtherCannotCarry() {
        for (int offset : new int[] {0, 1, 7}) {
            byte[] bytes = new byte[offset + 60];
            int header = RtpPacket.writeHeader(bytes, offset, false, 96, 1, 2, 3);
            HeaderExtensionWriter writer = new HeaderExtensionWriter().begin(bytes, offset + header, 40, true);
            assertEquals(offset + 18, writer.add(4, 0xABCDEF, 3));
            assertEquals(offset + 23, writer.add(12, new byte[17], 0, 17));
            assertEquals(HeaderExtensionWriter.NOT_ADDED, writer.add(13, new byte[17], 0, 17), "no room left");
            int block = writer.end();
            RtpPacket.extensionBit(bytes, offset, true);

            assertEquals("10000006" + "0403abcdef" + "0c11" + "00".repeat(17), Hex.of(bytes, offset + header, block));
            assertTrue(packet.wrap(bytes, offset, header + block));
            assertEquals("4:abcdef 12:" + "00".repeat(17), elements());
        }
    }

    @Test
    void writesNothingForAnEmptyBlock() {
        byte[] bytes = new byte[8];
        assertEquals(0, new HeaderExtensionWriter().begin(bytes, 0, 8).end());
        assertEquals("0000000000000000", Hex.of(bytes, 0, 8));
    }

    @Test
    void doesNotAddWhatTheOneByteFormCannotCarry() {
        HeaderExtensionWriter writer = new HeaderExtensionWriter().begin(new byte[64], 0, 64);
        assertEquals(HeaderExtensionWriter.NOT_ADDED, writer.add(0, 1, 1));
        assertEquals(HeaderExtensionWriter.NOT_ADDED, writer.add(15, 1, 1));
        assertEquals(HeaderExtensionWriter.NOT_ADDED, writer.add(1, 1, 0));
        assertEquals(HeaderExtensionWriter.NOT_ADDED, writer.add(1, 1, 9));
        assertEquals(HeaderExtensionWriter.NOT_ADDED, writer.add(1, new byte[17], 0, 17));
        assertEquals(0, writer.end());
    }

    @Test
    void keepsToItsRoomPaddingIncluded() {
        byte[] bytes = new byte[11];
        HeaderExtensionWriter writer = new HeaderExtensionWriter().begin(bytes, 0, 100);
        assertEquals(5, writer.add(1, new byte[3], 0, 3));
        assertEquals(HeaderExtensionWriter.NOT_ADDED, writer.add(2, 1, 1));
        assertEquals(8, writer.end());
    }

    @Test
    void survivesDamage() {
        byte[] packet = Hex.bytes(HEADER + "1000 0003 0100 0201b100 c804 c1c2c3c4");
        Hostile.damaged(packet, (bytes, offset, length) -> {
            boolean good = this.packet.wrap(bytes, offset, length);
            return good && elements() != null;
        });
    }

    /** RFC 6464 section 3. */
    @Test
    void readsTheAudioLevel() {
        assertTrue(wraps("bede 0001 10a10000"));
        Hex.atOffsets(new byte[] {(byte) 0xA1}, (bytes, offset, _) -> {
            assertTrue(AudioLevel.voice(bytes, offset));
            assertEquals(33, AudioLevel.level(bytes, offset));
        });
        byte[] silent = {(byte) AudioLevel.of(false, AudioLevel.SILENCE)};
        assertFalse(AudioLevel.voice(silent, 0));
        assertEquals(AudioLevel.SILENCE, AudioLevel.level(silent, 0));
    }

    private void reads(String expected, String block) {
        Hex.atOffsets(Hex.bytes(HEADER + "\n" + block + "\n ff"), (bytes, offset, length) -> {
            assertTrue(packet.wrap(bytes, offset, length));
            assertEquals(expected, elements());
            assertEquals(1, packet.payloadLength());
        });
    }

    private boolean wraps(String block) {
        byte[] bytes = Hex.bytes(HEADER + block);
        return packet.wrap(bytes, 0, bytes.length);
    }

    private String elements() {
        StringJoiner all = new StringJoiner(" ");
        for (int e = packet.firstExtension(); e != RtpPacket.NONE; e = packet.nextExtension(e)) {
            all.add(packet.extensionId(e) + ":"
                    + Hex.of(packet.bytes(), packet.extensionDataOffset(e), packet.extensionDataLength(e)));
        }
        return all.toString();
    }
}
