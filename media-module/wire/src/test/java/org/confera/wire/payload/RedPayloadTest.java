package org.confera.wire.payload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.confera.wire.Hex;
import org.confera.wire.Hostile;
import org.junit.jupiter.api.Test;

class RedPayloadTest {
    private static final byte[] TWO_OLDER = Hex.bytes("""
            ef 1e0003  // follows, payload type 111, 1920 ticks earlier, 3 bytes
            ef 0f0002  // follows, payload type 111, 960 ticks earlier, 2 bytes
            6f         // the newest: payload type 111
            a1a2a3     // oldest
            b1b2       // older
            c1c2c3c4   // newest
            """);

    private final RedPayload red = new RedPayload();

    @Test
    void findsEachBlockWithItsAge() {
        Hex.atOffsets(TWO_OLDER, (bytes, offset, length) -> {
            assertTrue(red.wrap(bytes, offset, length));
            assertEquals(2, red.older());
            assertEquals(1920, red.timestampOffset(0));
            assertEquals(960, red.timestampOffset(1));
            assertEquals(0, red.timestampOffset(2));
            for (int block = 0; block <= 2; block++) {
                assertEquals(111, red.payloadType(block));
            }
            assertArrayEquals(Hex.bytes("a1a2a3"), block(bytes, 0));
            assertArrayEquals(Hex.bytes("b1b2"), block(bytes, 1));
            assertArrayEquals(Hex.bytes("c1c2c3c4"), block(bytes, 2));
        });
    }

    @Test
    void readsOneThatCarriesNothingAlong() {
        byte[] alone = Hex.bytes("6f c1");
        assertTrue(red.wrap(alone, 0, 2));
        assertEquals(0, red.older());
        assertArrayEquals(Hex.bytes("c1"), block(alone, 0));
    }

    @Test
    void refusesMoreBlocksThanAnybodySends() {
        byte[] many = new byte[4 * 9 + 1];
        for (int i = 0; i < 9; i++) {
            many[4 * i] = (byte) 0x80;
        }
        assertFalse(red.wrap(many, 0, many.length));
    }

    @Test
    void refusesWhatIsCutOrDamaged() {
        Hostile.truncated(Hex.bytes("ef 0f0002 6f b1b2"), this::read);
        Hostile.damaged(TWO_OLDER, this::read);
    }

    private boolean read(byte[] bytes, int offset, int length) {
        if (!red.wrap(bytes, offset, length)) {
            return false;
        }
        for (int block = 0; block <= red.older(); block++) {
            block(bytes, block);
        }
        return true;
    }

    private byte[] block(byte[] bytes, int block) {
        return Arrays.copyOfRange(bytes, red.offset(block), red.offset(block) + red.length(block));
    }
}
