package org.confera.sfu.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NackGeneratorTest {
    private static final long MS = 1_000_000L;

    private final NackGenerator nacks = new NackGenerator();
    private final int[] sequences = new int[1000];
    private long nowNs = Long.MAX_VALUE - 50 * MS;

    @Test
    void asksForTheGapAcrossTheSequenceWrap() {
        receive(65_534, 65_535, 65_537, 65_539);
        assertEquals(List.of(0, 2), asked());
    }

    @Test
    void asksForNothingWhenNothingIsMissing() {
        receive(5, 6, 7);
        assertEquals(List.of(), asked());
    }

    @Test
    void forgetsWhatComesLate() {
        receive(1, 4, 3);
        assertEquals(List.of(2), asked());
    }

    @Test
    void asksAgainAfterARoundTripOnly() {
        receive(1, 3);
        assertEquals(List.of(2), asked());
        nowNs += 99 * MS;
        assertEquals(List.of(), asked());
        nowNs += MS;
        assertEquals(List.of(2), asked());
    }

    @Test
    void learnsTheRoundTripFromAnswersToFirstRequests() {
        for (int i = 0; i < 50; i++) {
            receive(10 + 3 * i, 12 + 3 * i);
            asked();
            nowNs += 30 * MS;
            receive(11 + 3 * i);
        }
        assertEquals(30, nacks.rttNs() / 1e6, 2);
    }

    @Test
    void givesUpAfterTenTriesAndNeedsAKeyFrame() {
        receive(1, 3);
        for (int i = 0; i < NackGenerator.MAX_TRIES; i++) {
            assertEquals(List.of(2), asked());
            nowNs += 100 * MS;
        }
        assertFalse(nacks.takeKeyFrameNeeded());
        assertEquals(List.of(), asked());
        assertTrue(nacks.takeKeyFrameNeeded());
        assertFalse(nacks.takeKeyFrameNeeded(), "told once");
    }

    @Test
    void aKeyFrameMakesOlderPacketsWorthless() {
        receive(1, 3, 5, 6);
        nacks.onKeyFrame(5);
        assertEquals(List.of(), asked());
        receive(8);
        assertEquals(List.of(7), asked());
    }

    @Test
    void staysWithinItsBoundsWhateverComes() {
        receive(1, 1 + NackGenerator.MAX_MISSING + 5);
        assertEquals(List.of(), asked(), "too wide to mend");
        assertTrue(nacks.takeKeyFrameNeeded());
        for (int i = 0; i < 5_000; i++) {
            receive(10_000 + 2 * i);
        }
        assertTrue(asked().size() <= NackGenerator.MAX_MISSING);
        assertTrue(nacks.takeKeyFrameNeeded());
    }

    private void receive(int... unwrapped) {
        Arrays.stream(unwrapped).forEach(sequence -> nacks.onPacket(sequence, nowNs));
    }

    private List<Integer> asked() {
        return Arrays.stream(sequences, 0, nacks.ask(sequences, nowNs)).boxed().toList();
    }
}
