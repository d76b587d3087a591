package org.confera.wire.rtcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.wire.Hex;
import org.confera.wire.Hostile;
import org.junit.jupiter.api.Test;

class KeyFrameRequestsTest {
    private static final byte[] PLI = Hex.bytes("81 ce 0002 89abcdef 90abcdef");
    private static final byte[] FIR = Hex.bytes("""
            84 ce 0006
            89abcdef         // sender
            00000000         // unused
            90abcdef fe000000  // stream, command number 254
            00000002 03000000
            """);

    private final Pli pli = new Pli();
    private final Fir fir = new Fir();

    @Test
    void readsAPli() {
        Hex.atOffsets(PLI, (bytes, offset, length) -> {
            assertTrue(pli.wrap(bytes, offset, length));
            assertEquals(0x89AB_CDEFL, pli.senderSsrc());
            assertEquals(0x90AB_CDEFL, pli.mediaSsrc());
        });
    }

    @Test
    void readsAFirOfTwoStreams() {
        Hex.atOffsets(FIR, (bytes, offset, length) -> {
            assertTrue(fir.wrap(bytes, offset, length));
            assertEquals(2, fir.entryCount());
            assertEquals(0x90AB_CDEFL, fir.ssrc(0));
            assertEquals(254, fir.commandNumber(0));
            assertEquals(2, fir.ssrc(1));
            assertEquals(3, fir.commandNumber(1));
        });
    }

    @Test
    void writesAPli() {
        byte[] bytes = new byte[13];
        assertEquals(12, Pli.write(bytes, 1, 0x89AB_CDEFL, 0x90AB_CDEFL));
        assertEquals(Hex.of(PLI, 0, 12), Hex.of(bytes, 1, 12));
    }

    @Test
    void writesAFir() {
        byte[] bytes = new byte[21];
        assertEquals(20, Fir.write(bytes, 1, 1, 0x90AB_CDEFL, 255));
        assertEquals("84ce0004000000010000000090abcdefff000000", Hex.of(bytes, 1, 20));
    }

    @Test
    void refusesAFirWithoutOrWithHalfAnEntry() {
        assertFalse(fir.wrap(Hex.bytes("84ce0002 00000001 00000000"), 0, 12));
        assertFalse(fir.wrap(Hex.bytes("84ce0003 00000001 00000000 00000002"), 0, 16));
    }

    @Test
    void refusesOneForTheOther() {
        assertFalse(fir.wrap(PLI, 0, PLI.length));
        assertFalse(pli.wrap(FIR, 0, FIR.length));
    }

    @Test
    void refusesEveryTruncation() {
        Hostile.truncated(PLI, pli::wrap);
        Hostile.truncated(FIR, fir::wrap);
    }

    @Test
    void survivesDamage() {
        Hostile.damaged(PLI, pli::wrap);
        Hostile.damaged(FIR, (bytes, offset, length) -> fir.wrap(bytes, offset, length)
                && fir.ssrc(fir.entryCount() - 1) >= 0 && fir.commandNumber(fir.entryCount() - 1) >= 0);
    }
}
