package org.confera.wire.rtcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.wire.Hex;
import org.confera.wire.Hostile;
import org.junit.jupiter.api.Test;

class RembTest {
    private static final byte[] REMB = Hex.bytes("""
            8f ce 0006
            89abcdef         // sender
            00000000         // unused
            52454d42         // "REMB"
            02 0d 2345       // two streams, exponent 3, mantissa 0x12345
            00000007
            90abcdef
            """);

    private final Remb remb = new Remb();

    @Test
    void readsRateAndStreams() {
        Hex.atOffsets(REMB, (bytes, offset, length) -> {
            assertTrue(remb.wrap(bytes, offset, length));
            assertEquals(0x12345L << 3, remb.bitrateBps());
            assertEquals(2, remb.ssrcCount());
            assertEquals(7, remb.ssrc(0));
            assertEquals(0x90AB_CDEFL, remb.ssrc(1));
        });
    }

    @Test
    void writesARateWithEighteenSignificantBits() {
        for (long bps : new long[] {0, 1, 262_143, 262_144, 2_500_000, 0x7FFF_FFFF_FFFF_FFFFL}) {
            byte[] bytes = new byte[31];
            int length = Remb.write(bytes, 7, 1, bps, 0x90AB_CDEFL);
            assertTrue(remb.wrap(bytes, 7, length));
            assertEquals(bps, remb.bitrateBps(), bps >> 17, "wrote " + bps);
            assertEquals(0x90AB_CDEFL, remb.ssrc(0));
        }
    }

    @Test
    void doesNotOverflow() {
        byte[] huge = REMB.clone();
        huge[17] = (byte) 0xFF;
        assertTrue(remb.wrap(huge, 0, huge.length));
        assertEquals(Long.MAX_VALUE, remb.bitrateBps());
        huge[17] = (byte) 0xFC;
        huge[18] = 0;
        huge[19] = 0;
        assertTrue(remb.wrap(huge, 0, huge.length));
        assertEquals(0, remb.bitrateBps());
    }

    @Test
    void refusesOtherApplicationFeedbackAndMissingStreams() {
        byte[] other = REMB.clone();
        other[12] = 'r';
        assertFalse(remb.wrap(other, 0, other.length));
        byte[] three = REMB.clone();
        three[16] = 3;
        assertFalse(remb.wrap(three, 0, three.length));
    }

    @Test
    void refusesEveryTruncation() {
        Hostile.truncated(REMB, this::read);
    }

    @Test
    void survivesDamage() {
        Hostile.damaged(REMB, this::read);
    }

    private boolean read(byte[] bytes, int offset, int length) {
        if (!remb.wrap(bytes, offset, length)) {
            return false;
        }
        assertTrue(remb.bitrateBps() >= 0);
        for (int i = 0; i < remb.ssrcCount(); i++) {
            remb.ssrc(i);
        }
        return true;
    }
}
