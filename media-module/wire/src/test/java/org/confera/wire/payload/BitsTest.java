package org.confera.wire.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.wire.Hex;
import org.junit.jupiter.api.Test;

class BitsTest {
    private final BitReader reader = new BitReader();

    @Test
    void readsNumbersAcrossBytes() {
        Hex.atOffsets(Hex.bits("101 0000001001111111 1"), (bytes, offset, length) -> {
            reader.wrap(bytes, offset, length);
            assertEquals(5, reader.read(3));
            assertEquals(639, reader.read(16));
            assertTrue(reader.flag());
            assertEquals(20, reader.position());
        });
    }

    /** The table of the AV1 RTP specification, A.8.2. */
    @Test
    void readsNonSymmetricNumbersAsTheSpecificationShows() {
        assertEquals(0, below(5, "00"));
        assertEquals(1, below(5, "01"));
        assertEquals(2, below(5, "10"));
        assertEquals(3, below(5, "110"));
        assertEquals(4, below(5, "111"));
        assertEquals(0, below(1, ""), "one value needs no bit");
        assertEquals(3, below(4, "11"));
    }

    @Test
    void readsZerosBehindTheEndAndKnowsIt() {
        reader.wrap(new byte[] {-1, -1}, 0, 1);
        assertEquals(0xFF, reader.read(8));
        assertFalse(reader.overrun());
        assertEquals(0, reader.read(3));
        assertTrue(reader.overrun());
    }

    private int below(int count, String bits) {
        byte[] bytes = Hex.bits(bits);
        reader.wrap(bytes, 0, bytes.length);
        int value = reader.readBelow(count);
        assertEquals(bits.length(), reader.position());
        return value;
    }
}
