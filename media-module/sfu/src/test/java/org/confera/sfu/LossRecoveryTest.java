package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.media.api.MediaException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Threats, line 35: pictures over lines that lose packets each way, 80 or 300 ms there and back, on the sender's side and on each viewer's. */
class LossRecoveryTest {
    private static final int SECONDS = 60;
    private static final int PACKET_EVERY_MS = 8;

    private final SimulatedRoom room = new SimulatedRoom();
    private final LossyNetwork network = new LossyNetwork(room, 20_261_122);
    private LossySender ann;
    private LossyViewer bob;
    private LossyViewer eve;

    /** One stored copy with the first viewer's numbers would show here: the second's packets would not fit. */
    @ParameterizedTest
    @CsvSource({"0.05, 0.05, 0.10, 40", "0.10, 0.10, 0.05, 40", "0.10, 0, 0.10, 40", "0.20, 0.05, 0.20, 40", "0.05, 0.05, 0.05, 150"})
    void ninetyNineOfAHundredPacketsAreThereInTheEndForEachViewerUnderItsOwnNumbers(double sender, double first,
            double second, long oneWayMs) throws MediaException {
        network.oneWayMs = oneWayMs;
        Producer camera = room.person("ann").produce("camera", Parameters.camera("1", 77, 78L));
        ann = new LossySender(room, network, room.person("ann"), camera, sender);
        SimulatedRoom.Person bobs = room.person("bob");
        bob = new LossyViewer(room, network, bobs, bobs.watch(camera), first);
        run(1);
        SimulatedRoom.Person eves = room.person("eve");
        Consumer late = eves.watch(camera);
        eve = new LossyViewer(room, network, eves, late, second);
        run(5);
        int keyFrames = ann.keyFrames;
        run(SECONDS);
        long bobsLast = bob.highest;
        long evesLast = eve.highest;
        run(3);
        assertTrue(bob.share(bobsLast) >= 0.99, "the first viewer has " + bob.share(bobsLast));
        assertTrue(eve.share(evesLast) >= 0.99, "the second viewer has " + eve.share(evesLast));
        assertTrue(bob.allFit(), "the first viewer's packets fit each other");
        assertTrue(eve.allFit(), "the second viewer's packets fit each other");
        assertNotEquals(bob.received.get(bobsLast).sequence() - bob.received.get(bobsLast).mark() & 0xFF,
                eve.received.get(evesLast).sequence() - eve.received.get(evesLast).mark() & 0xFF);
        assertTrue(bob.highest - bob.first > 100 * SECONDS);
        assertEquals(keyFrames, ann.keyFrames, "no loss needs a key frame");
        System.out.printf("[loss] sender %.0f %%; first %.0f %%: %.4f there; second %.0f %%: %.4f; %d asked, %d repeated%n",
                100 * sender, 100 * first, bob.share(bobsLast), 100 * second, eve.share(evesLast),
                room.worker.counters.nacksSent(), room.worker.counters.packetsRetransmitted());
    }

    private void run(int seconds) {
        for (int ms = 0; ms < seconds * 1000; ms++) {
            if (ms % PACKET_EVERY_MS == 0) {
                ann.send();
            }
            network.step();
            ann.listen();
            bob.listen();
            if (eve != null) {
                eve.listen();
            }
        }
    }
}
