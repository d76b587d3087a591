package org.confera.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SequenceTest {
    @Test
    void countsAcrossTheWrap() {
        assertEquals(1, Sequence.distance(65535, 0));
        assertEquals(-1, Sequence.distance(0, 65535));
        assertEquals(32767, Sequence.distance(40_000, 7_231));
        assertEquals(0, Sequence.distance(9, 9));
    }

    @Test
    void isNewerOnlyIfAhead() {
        assertTrue(Sequence.isNewer(0, 65535));
        assertFalse(Sequence.isNewer(65535, 0));
        assertFalse(Sequence.isNewer(5, 5));
    }

    @Test
    void addsAcrossTheWrapBothWays() {
        assertEquals(2, Sequence.add(65534, 4));
        assertEquals(65534, Sequence.add(2, -4));
    }

    @Test
    void extendsToTheNearestCycle() {
        assertEquals(65536, Sequence.extend(65535, 0));
        assertEquals(65535, Sequence.extend(65536, 65535));
        assertEquals(-1, Sequence.extend(0, 65535));
        assertEquals(10 * 65536L + 3, Sequence.extend(10 * 65536L - 2, 3));
    }

    @Test
    void timestampsWrapAtThirtyTwoBits() {
        assertEquals(960, Timestamp32.distance(0xFFFF_FFFFL, 959));
        assertTrue(Timestamp32.isNewer(0, 0xFFFF_FFFFL));
        assertFalse(Timestamp32.isNewer(0xFFFF_FFFFL, 0));
        assertEquals(959, Timestamp32.add(0xFFFF_FFFFL, 960));
        assertEquals(0xFFFF_FFFFL, Timestamp32.add(959, -960));
    }
}
