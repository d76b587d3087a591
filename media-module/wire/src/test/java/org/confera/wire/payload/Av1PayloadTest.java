package org.confera.wire.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.wire.Hex;
import org.confera.wire.Hostile;
import org.junit.jupiter.api.Test;

class Av1PayloadTest {
    private static final byte[] SEQUENCE_START = Hex.bytes("""
            68       // Y, W=2, N
            0a       // length of the first element
            0a       // OBU header: sequence header
            """);

    private final Av1Payload av1 = new Av1Payload();

    @Test
    void readsTheFirstPacketOfASequence() {
        Hex.atOffsets(SEQUENCE_START, (bytes, offset, length) -> {
            assertTrue(av1.wrap(bytes, offset, length));
            assertTrue(av1.newSequence());
            assertTrue(av1.keyFrame());
            assertFalse(av1.continuesFirst());
            assertTrue(av1.continuedLast());
            assertEquals(2, av1.elements());
        });
    }

    @Test
    void readsAFragmentInTheMiddle() {
        Hex.atOffsets(Hex.bytes("d0 00"), (bytes, offset, length) -> {
            assertTrue(av1.wrap(bytes, offset, length));
            assertTrue(av1.continuesFirst());
            assertTrue(av1.continuedLast());
            assertFalse(av1.keyFrame());
            assertEquals(1, av1.elements());
        });
    }

    /** Section 4.4: a coded video sequence doesn't start in the middle of an element. */
    @Test
    void refusesASequenceThatStartsWithAContinuation() {
        assertFalse(av1.wrap(Hex.bytes("88 00"), 0, 2));
    }

    @Test
    void refusesAHeaderWithoutPayload() {
        Hostile.truncated(SEQUENCE_START, av1::wrap, 2);
    }
}
