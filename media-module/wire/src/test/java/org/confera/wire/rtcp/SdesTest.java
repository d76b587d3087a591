package org.confera.wire.rtcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.wire.Hex;
import org.confera.wire.Hostile;
import org.junit.jupiter.api.Test;

class SdesTest {
    private static final byte[] TWO_CHUNKS = Hex.bytes("""
            82 ca 0007
            89abcdef         // ssrc
            02 01 78         // NAME "x"
            01 04 63616665   // CNAME "cafe"
            00 00 00         // end and padding to whole words
            00000002         // second chunk
            08 01 70 00      // PRIV; end
            00000000         // room that no chunk claims
            """);

    private final Sdes sdes = new Sdes();

    @Test
    void readsTheCnameOfEachChunk() {
        Hex.atOffsets(TWO_CHUNKS, (bytes, offset, length) -> {
            assertTrue(sdes.wrap(bytes, offset, length));
            assertTrue(sdes.nextChunk());
            assertEquals(0x89AB_CDEFL, sdes.ssrc());
            assertEquals("cafe", new String(bytes, sdes.cnameOffset(), sdes.cnameLength(), UTF_8));
            assertTrue(sdes.nextChunk());
            assertEquals(2, sdes.ssrc());
            assertEquals(Sdes.NONE, sdes.cnameOffset());
            assertEquals(Sdes.NONE, sdes.cnameLength());
            assertFalse(sdes.nextChunk());
        });
    }

    @Test
    void writesAChunkThatItReadsWhateverItsLength() {
        for (int length = 0; length <= 9; length++) {
            byte[] bytes = new byte[40];
            java.util.Arrays.fill(bytes, (byte) 0xFF);
            String cname = "c".repeat(length);
            int written = Sdes.write(bytes, 7, 0x89AB_CDEFL, cname.getBytes(UTF_8));
            assertTrue(sdes.wrap(bytes, 7, written));
            assertTrue(sdes.nextChunk());
            assertEquals(0x89AB_CDEFL, sdes.ssrc());
            assertEquals(cname, new String(bytes, sdes.cnameOffset(), sdes.cnameLength(), UTF_8));
        }
    }

    @Test
    void saysThatACnameIsTooLong() {
        assertThrows(IllegalArgumentException.class, () -> Sdes.write(new byte[300], 0, 1, new byte[256]));
    }

    @Test
    void refusesItemsBeyondTheMessage() {
        assertFalse(wraps("81ca0002 00000001 01056100"), "item too long");
        assertFalse(wraps("81ca0002 00000001 01026162"), "no end");
        assertFalse(wraps("82ca0002 00000001 01016100"), "second chunk missing");
        assertFalse(wraps("81ca0001 00000001"), "no end in the message");
    }

    @Test
    void refusesEveryTruncation() {
        Hostile.truncated(TWO_CHUNKS, this::read);
    }

    @Test
    void survivesDamage() {
        Hostile.damaged(TWO_CHUNKS, this::read);
    }

    private boolean wraps(String hex) {
        byte[] bytes = Hex.bytes(hex);
        return sdes.wrap(bytes, 0, bytes.length);
    }

    private boolean read(byte[] bytes, int offset, int length) {
        if (!sdes.wrap(bytes, offset, length)) {
            return false;
        }
        while (sdes.nextChunk()) {
            sdes.ssrc();
            assertTrue(sdes.cnameOffset() + sdes.cnameLength() <= offset + length);
        }
        return true;
    }
}
