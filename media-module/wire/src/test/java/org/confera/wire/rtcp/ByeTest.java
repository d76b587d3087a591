package org.confera.wire.rtcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.wire.Hex;
import org.confera.wire.Hostile;
import org.junit.jupiter.api.Test;

class ByeTest {
    private static final byte[] BYE = Hex.bytes("""
            82 cb 0004       // two streams
            89abcdef
            00000002
            05 6c617465 72   // reason "later"
            0000
            """);

    private final Bye bye = new Bye();

    @Test
    void readsWhoLeaves() {
        Hex.atOffsets(BYE, (bytes, offset, length) -> {
            assertTrue(bye.wrap(bytes, offset, length));
            assertEquals(2, bye.ssrcCount());
            assertEquals(0x89AB_CDEFL, bye.ssrc(0));
            assertEquals(2, bye.ssrc(1));
        });
    }

    @Test
    void writesWhatItReads() {
        byte[] bytes = new byte[9];
        assertEquals(8, Bye.write(bytes, 1, 0x89AB_CDEFL));
        assertEquals("0081cb000189abcdef", Hex.of(bytes, 0, 9));
    }

    @Test
    void refusesMoreStreamsThanThereAre() {
        assertFalse(bye.wrap(Hex.bytes("82cb0001 00000001"), 0, 8));
    }

    @Test
    void refusesEveryTruncation() {
        Hostile.truncated(BYE, this::read);
    }

    @Test
    void survivesDamage() {
        Hostile.damaged(BYE, this::read);
    }

    private boolean read(byte[] bytes, int offset, int length) {
        if (!bye.wrap(bytes, offset, length)) {
            return false;
        }
        for (int i = 0; i < bye.ssrcCount(); i++) {
            bye.ssrc(i);
        }
        return true;
    }
}
