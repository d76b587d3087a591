package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.confera.media.api.MediaException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A viewer who loses packets gets sound more than once, each viewer as much as needed. */
class SoundRepetitionTest {
    private static final int PERCENT_10 = 26;

    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person ann = room.person("ann");
    private final SimulatedRoom.Person bob = room.person("bob");
    private final SimulatedRoom.Person eve = room.person("eve");
    private SimulatedSender sender;
    private Consumer bobs;

    @BeforeEach
    void startMicrophone() throws MediaException {
        Producer microphone = ann.produce("mic", Parameters.microphone("0", 5));
        bobs = bob.watch(microphone);
        eve.watch(microphone);
        sender = new SimulatedSender(microphone, 5, 65_530);
    }

    @Test
    void sendsEachPacketOnceWhereNothingIsLost() {
        speak(100);
        assertEquals(100, bob.got().size());
    }

    @Test
    void repeatsByteForByteAndInFrontOfTheNextForTheViewerWhoLosesAndForNobodyElse() {
        report(PERCENT_10 / 3);
        speak(10);
        List<SentRtp> got = bob.take();
        assertEquals(19, got.size());
        for (int i = 0; i < 18; i += 2) {
            assertArrayEquals(got.get(i).bytes(), got.get(i + 1).bytes());
        }
        assertEquals(10, eve.take().size());
    }

    @Test
    void repeatsTwiceWhereMuchIsLost() {
        report(PERCENT_10);
        speak(50);
        assertEquals(50 + 49 + 48, bob.take().size());
    }

    @Test
    void stopsAWhileAfterTheLastLoss() {
        report(PERCENT_10);
        room.pass(20_100);
        speak(10);
        assertEquals(10, bob.take().size());
    }

    /** DTX: a packet every 400 ms keeps the line open, and one that is lost is no loss. */
    @Test
    void doesNotRepeatSilence() {
        report(PERCENT_10);
        for (int i = 0; i < 10; i++) {
            sender.send(sender.sound(127), room.nowNs);
            room.pass(400);
        }
        assertEquals(10, bob.take().size());
    }

    @Test
    void leavesLessThanHalfAPercentOfTenOutstanding() {
        report(PERCENT_10);
        Random random = new Random(42);
        speak(5_000);
        Set<Integer> arrived = bob.take().stream().filter(_ -> random.nextInt(10) > 0).map(SentRtp::sequence)
                .collect(Collectors.toSet());
        assertTrue(arrived.size() > 4_975, arrived.size() + " of 5000");
    }

    private void speak(int packets) {
        for (int i = 0; i < packets; i++) {
            sender.send(sender.sound(30), room.nowNs);
            room.nowNs += 20 * SimulatedRoom.MS;
            if (i % 50 == 49) {
                SentRtcp.report(bob.down, bobs.ssrc(), bobs.stream().reports().fractionLost(), room.nowNs);
            }
        }
    }

    private void report(int fractionLost) {
        SentRtcp.report(bob.down, bobs.ssrc(), fractionLost, room.nowNs);
    }
}
