package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.media.api.MediaException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The network is gone for a while. Threats, line 35. */
class OutageTest {
    private static final int PACKET_EVERY_MS = 8;
    private static final long RECOVERY_MS = 3_000;

    private final SimulatedRoom room = new SimulatedRoom();
    private final LossyNetwork network = new LossyNetwork(room, 20_261_122);
    private LossySender ann;
    private LossyViewer bob;

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 29})
    void thePictureIsBackWithinThreeSecondsThoughTheLineStillLosesPackets(int seconds) throws MediaException {
        Producer camera = room.person("ann").produce("camera", Parameters.camera("1", 77, 78L));
        ann = new LossySender(room, network, room.person("ann"), camera, 0.05);
        SimulatedRoom.Person bobs = room.person("bob");
        bob = new LossyViewer(room, network, bobs, bobs.watch(camera), 0.05);
        run(2_000);
        network.down = true;
        run(seconds * 1_000);
        network.down = false;
        assertFalse(moves(), "nothing came meanwhile");
        long backMs = 0;
        while (!moves() && backMs < 10_000) {
            run(10);
            backMs += 10;
        }
        System.out.printf("[loss] picture is back %d ms after an outage of %d s%n", backMs, seconds);
        assertTrue(backMs <= RECOVERY_MS, backMs + " ms");
        run(2_000);
        long last = bob.highest;
        run(2_000);
        assertEquals(1, bob.shareOf(last - 150, last), "from then on nothing is missing");
    }

    /** Packets come, and decoding could start among them. */
    private boolean moves() {
        return !bob.waitsForKeyFrame && bob.lastArrivalNs - room.nowNs > -100 * SimulatedRoom.MS
                && bob.shareOf(bob.lastKeyFrame, bob.lastKeyFrame + 5) == 1;
    }

    private void run(int ms) {
        for (int i = 0; i < ms; i++) {
            if (i % PACKET_EVERY_MS == 0) {
                ann.send();
            }
            network.step();
            ann.listen();
            bob.listen();
        }
    }
}
