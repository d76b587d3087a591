package org.confera.sfu.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class ActiveSpeakerTest {
    private static final long MS = 1_000_000L;
    private static final int SPEECH = 28;
    private static final int NOISE = 68;

    private final ActiveSpeaker<String> speakers = new ActiveSpeaker<>();
    private final List<String> changes = new ArrayList<>();
    private final long startNs = Long.MAX_VALUE - 1_000 * MS;
    private int nowMs;

    @Test
    void noticesASpeakerWithin300Ms() {
        talk(1_000, (_, _) -> NOISE);
        int began = nowMs;
        talk(300, (person, _) -> person == 0 ? SPEECH : NOISE);
        assertEquals(List.of("p0"), changes);
        assertTrue(changedAtMs - began <= 300, "after " + (changedAtMs - began) + " ms");
    }

    @Test
    void noticesTheNextSpeakerWithin300Ms() {
        talk(2_000, (person, _) -> person == 0 ? SPEECH : NOISE);
        int began = nowMs;
        talk(600, (person, _) -> person == 1 ? SPEECH : NOISE);
        assertEquals(List.of("p0", "p1"), changes);
        assertTrue(changedAtMs - began <= 300, "after " + (changedAtMs - began) + " ms");
    }

    @Test
    void ignoresACoughAndAClick() {
        talk(2_000, (person, ms) -> person == 0 && ms % 1_000 < 60 ? 10 : NOISE);
        assertEquals(List.of(), changes);
    }

    @Test
    void staysWithTheSpeakerThroughPausesBetweenWords() {
        talk(10_000, (person, ms) -> person == 0 && ms % 700 < 400 ? SPEECH : NOISE);
        assertEquals(List.of("p0"), changes);
    }

    @Test
    void doesNotFlapWhenTwoSpeakAtOnce() {
        Random random = new Random(9);
        talk(20_000, (person, _) -> person < 2 ? SPEECH + random.nextInt(12) - 6 : NOISE);
        assertTrue(changes.size() <= 2, changes.toString());
    }

    @Test
    void shortAgreementsDoNotTakeTheFloor() {
        talk(10_000, (person, ms) -> person == 0 || person == 1 && ms % 1_500 < 300 ? SPEECH : NOISE);
        assertEquals(List.of("p0"), changes);
    }

    @Test
    void whoIsClearlyLouderForLongTakesTheFloor() {
        talk(2_000, (person, _) -> person == 0 ? 44 : NOISE);
        talk(1_500, (person, _) -> person == 0 ? 44 : person == 1 ? 25 : NOISE);
        assertEquals(List.of("p0", "p1"), changes);
    }

    @Test
    void nobodySpeaksOneAndAHalfSecondsAfterTheLastWord() {
        talk(1_000, (person, _) -> person == 0 ? SPEECH : NOISE);
        talk(1_400, (_, _) -> NOISE);
        assertEquals(List.of("p0"), changes);
        talk(600, (_, _) -> NOISE);
        assertEquals(2, changes.size());
        assertNull(changes.getLast());
    }

    @Test
    void packetsThatDoNotComeAreSilence() {
        talk(1_000, (person, _) -> person == 0 ? SPEECH : NOISE);
        for (int ms = 0; ms < 2_000; ms += 20) {
            step();
        }
        assertNull(changes.getLast());
    }

    @Test
    void comfortNoiseBetweenLongGapsIsSilence() {
        talk(1_000, (person, _) -> person == 0 ? SPEECH : NOISE);
        for (int i = 0; i < 100; i++) {
            if (i % 20 == 0) {
                speakers.onLevel("p0", 60, now());
            }
            step();
        }
        assertNull(changes.getLast());
    }

    @Test
    void whoLeavesDoesNotSpeak() {
        talk(1_000, (person, _) -> person == 0 ? SPEECH : NOISE);
        speakers.remove("p0");
        step();
        assertNull(changes.getLast());
    }

    @Test
    void aFanHoldsTheFloorForSomeSecondsAtMostAndKeepsNobodyFromIt() {
        talk(15_000, (person, _) -> person == 0 ? 46 : NOISE);
        assertNull(changes.getLast());
        int began = nowMs;
        talk(20_000, (person, ms) -> person == 0 ? 46 : person == 1 && ms % 2_000 < 1_500 ? SPEECH : NOISE);
        assertEquals("p1", changes.getLast());
        assertTrue(changedAtMs - began <= 300, "after " + (changedAtMs - began) + " ms");
    }

    @Test
    void whoSpeaksAgainstAFanIsHeardToo() {
        talk(15_000, (person, _) -> person == 0 ? 46 : NOISE);
        int began = nowMs;
        talk(1_000, (person, _) -> person == 0 ? SPEECH : NOISE);
        assertEquals("p0", changes.getLast());
        assertTrue(changedAtMs - began <= 300, "after " + (changedAtMs - began) + " ms");
    }

    @Test
    void aSentenceWithoutAPauseIsNoNoise() {
        talk(60_000, (person, _) -> person == 0 ? SPEECH : NOISE);
        assertEquals(List.of("p0"), changes);
    }

    /** Transients of keyboards, doors and coughs, as the paper tests with: at most 100 ms, loud, and of many people. */
    @Test
    void transientsOfTheOthersDoNotTakeTheFloor() {
        Random random = new Random(4);
        int[] packetsLeft = new int[10];
        talk(60_000, (person, ms) -> {
            packetsLeft[person] = packetsLeft[person] > -5 ? packetsLeft[person] - 1
                    : random.nextInt(100) < 6 ? 1 + random.nextInt(5) : -5;
            return person == 0 ? ms % 3_000 < 2_600 ? SPEECH : NOISE : packetsLeft[person] > 0 ? 15 : NOISE;
        });
        assertEquals(List.of("p0"), changes);
    }

    /** A conversation as it goes: turns of some seconds, a breath between them, and the other's "yes" in the middle. */
    @Test
    void aConversationChangesTheFloorOnceATurn() {
        int turnMs = 6_000;
        talk(120_000, (person, ms) -> {
            int turn = ms / turnMs % 3;
            int within = ms % turnMs;
            boolean speaks = person == turn && within > 300 && within % 1_100 < 900;
            boolean agrees = person == (turn + 1) % 3 && within > 3_000 && within < 3_160;
            return speaks || agrees ? SPEECH : NOISE;
        });
        assertEquals(20, changes.size(), changes.toString());
    }

    private int changedAtMs;

    /** Ten people send a level every 20 ms. */
    private void talk(int forMs, IntBinaryOperator levelOfPersonAtMs) {
        for (int end = nowMs + forMs; nowMs < end;) {
            for (int person = 0; person < 10; person++) {
                speakers.onLevel("p" + person, levelOfPersonAtMs.applyAsInt(person, nowMs), now());
            }
            step();
        }
    }

    private void step() {
        String before = changes.isEmpty() ? null : changes.getLast();
        String after = speakers.decide(now());
        if (!Objects.equals(before, after)) {
            changes.add(after);
            changedAtMs = nowMs;
        }
        nowMs += 20;
    }

    private long now() {
        return startNs + nowMs * MS;
    }
}
