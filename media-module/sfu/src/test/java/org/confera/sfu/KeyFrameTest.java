package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.confera.media.api.MediaException;
import org.confera.wire.rtcp.Fir;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyFrameTest {
    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person ann = room.person("ann");
    private final SimulatedRoom.Person bob = room.person("bob");
    private Producer camera;
    private SimulatedSender sender;

    @BeforeEach
    void startCamera() throws MediaException {
        camera = ann.produce("camera", Parameters.camera("1", 77, 78L));
        sender = new SimulatedSender(camera, 77, 1);
        sender.send(sender.keyFrame(), room.nowNs);
    }

    @Test
    void resumingAsksForOne() throws MediaException {
        Consumer consumer = bob.consume(camera);
        assertTrue(plis().isEmpty());
        consumer.resume(room.nowNs);
        assertEquals(List.of(77L), plis());
    }

    /** Threats, line 19. */
    @Test
    void tenThousandWishesASecondCauseTwoRequests() throws MediaException {
        Consumer consumer = bob.watch(camera);
        sender.send(sender.keyFrame(), room.nowNs);
        ann.sends.rtcp.clear();
        for (int ms = 0; ms < 1_000; ms += 10) {
            for (int i = 0; i < 50; i++) {
                SentRtcp.pli(bob.down, consumer.ssrc(), room.nowNs);
                fir(consumer.ssrc(), i);
            }
            sender.send(ms % 100 == 0 ? sender.keyFrame() : sender.frame(), room.nowNs);
            room.pass(10);
        }
        assertTrue(plis().size() <= 2, plis().size() + " requests");
    }

    private void fir(long ssrc, int number) {
        byte[] bytes = new byte[Fir.LENGTH];
        bob.down.onRtcp(bytes, 0, Fir.write(bytes, 0, 1, ssrc, number), room.nowNs);
    }

    @Test
    void asksAgainUntilOneComes() throws MediaException {
        bob.watch(camera);
        keepSending(2_500);
        assertEquals(3, plis().size(), "at 0, 1 and 2 s");
        sender.send(sender.keyFrame(), room.nowNs);
        keepSending(2_500);
        assertEquals(3, plis().size());
    }

    /** Requests may get lost for longer than a wish lasts; a viewer who never had a picture doesn't ask by itself. */
    @Test
    void asksAsLongAsAViewerWaits() throws MediaException {
        bob.watch(camera);
        keepSending(30_000);
        int asked = plis().size();
        assertTrue(asked >= 30 && asked <= 40, asked + " requests");
    }

    @Test
    void asksNobodyWhoSendsNothing() throws MediaException {
        room.pass(2_000);
        bob.watch(camera);
        room.pass(2_000);
        assertTrue(plis().isEmpty());
    }

    @Test
    void asksForOneWhenTheViewersConnectionComesBack() throws MediaException {
        bob.watch(camera);
        sender.send(sender.keyFrame(), room.nowNs);
        keepSending(600);
        ann.sends.rtcp.clear();
        bob.down.onConnected(false, room.nowNs);
        keepSending(600);
        assertTrue(plis().isEmpty());
        int before = bob.got().size();
        bob.down.onConnected(true, room.nowNs);
        assertEquals(1, plis().size());
        keepSending(50);
        assertEquals(before, bob.got().size());
        sender.send(sender.keyFrame(), room.nowNs);
        assertEquals(before + 1, bob.got().size());
    }

    private void keepSending(int forMs) {
        for (int ms = 0; ms < forMs; ms += 10) {
            sender.send(sender.frame(), room.nowNs);
            room.pass(10);
        }
    }

    private List<Long> plis() {
        return SentRtcp.plis(ann.sends.rtcp);
    }
}
