package org.confera.wire.rtcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.confera.wire.Hex;
import org.confera.wire.Hostile;
import org.junit.jupiter.api.Test;

class NackTest {
    private static final byte[] NACK = Hex.bytes("""
            81 cd 0004       // format 1
            89abcdef         // sender
            90abcdef         // media
            fffe 8005        // 65534, and of the 16 behind it bits 0, 2 and 15
            0064 0000        // 100 alone
            """);

    private final Nack nack = new Nack();

    @Test
    void tellsTheMissingAcrossTheWrap() {
        Hex.atOffsets(NACK, (bytes, offset, length) -> {
            assertTrue(nack.wrap(bytes, offset, length));
            assertEquals(0x89AB_CDEFL, nack.senderSsrc());
            assertEquals(0x90AB_CDEFL, nack.mediaSsrc());
            assertEquals(2, nack.entryCount());
            assertEquals(65534, nack.pid(0));
            assertEquals(0x8005, nack.blp(0));
            assertEquals(List.of(65534, 65535, 1, 14, 100), lost());
        });
    }

    @Test
    void writesWhatItReads() {
        byte[] bytes = new byte[40];
        int length = Nack.write(bytes, 7, 0x89AB_CDEFL, 0x90AB_CDEFL, new int[] {9, 65534, 65535, 1, 14, 100}, 1, 5);
        assertEquals(Hex.of(NACK, 0, NACK.length), Hex.of(bytes, 7, length));
    }

    @Test
    void opensAnEntryWhereTheMaskEnds() {
        byte[] bytes = new byte[40];
        int length = Nack.write(bytes, 0, 1, 2, new int[] {10, 26, 27, 27}, 0, 4);
        assertTrue(nack.wrap(bytes, 0, length));
        assertEquals(3, nack.entryCount());
        assertEquals(List.of(10, 26, 27, 27), lost());
    }

    @Test
    void refusesANackThatAsksForNothing() {
        assertFalse(nack.wrap(Hex.bytes("81cd0002 00000001 00000002"), 0, 12));
    }

    @Test
    void refusesOtherFeedback() {
        byte[] other = NACK.clone();
        other[0] = (byte) 0x8F;
        assertFalse(nack.wrap(other, 0, other.length));
        other[0] = NACK[0];
        other[1] = (byte) 0xCE;
        assertFalse(nack.wrap(other, 0, other.length));
    }

    @Test
    void refusesEveryTruncation() {
        Hostile.truncated(NACK, nack::wrap);
    }

    @Test
    void survivesDamage() {
        Hostile.damaged(NACK, (bytes, offset, length) -> nack.wrap(bytes, offset, length) && !lost().isEmpty());
    }

    private List<Integer> lost() {
        List<Integer> lost = new ArrayList<>();
        nack.forEachLost(lost::add);
        return lost;
    }
}
