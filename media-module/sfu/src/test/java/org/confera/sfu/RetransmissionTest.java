package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.confera.media.api.MediaException;
import org.confera.sfu.stats.ForwardingDrop;
import org.confera.wire.Sequence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Viewers ask for what they missed, and get it under their own numbers. */
class RetransmissionTest {
    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person ann = room.person("ann");
    private final SimulatedRoom.Person bob = room.person("bob");
    private final SimulatedRoom.Person eve = room.person("eve");
    private Producer camera;
    private SimulatedSender sender;
    private Consumer bobs;

    @BeforeEach
    void startCamera() throws MediaException {
        camera = ann.produce("camera", Parameters.camera("1", 77, 78L));
        bobs = bob.watch(camera);
        sender = new SimulatedSender(camera, 77, 65_500);
        sender.send(sender.keyFrame(), room.nowNs);
        for (int i = 0; i < 60; i++) {
            sender.send(sender.frame(), room.nowNs);
        }
    }

    @Test
    void repeatsAPacketWithTheOriginalNumberInFront() {
        SentRtp missed = bob.take().get(40);
        SentRtcp.nack(bob.down, bobs.ssrc(), room.nowNs, missed.sequence());
        SentRtp again = bob.gotLast();
        assertEquals(1, bob.got().size());
        assertEquals(102, again.rtp().payloadType());
        assertEquals(bobs.negotiated().rtxSsrc(), (int) again.rtp().ssrc());
        assertEquals(missed.sequence(), again.originalSequence());
        assertEquals(missed.timestamp(), again.timestamp());
        assertEquals(missed.pictureId(), again.repeatedPictureId());
        assertEquals(missed.tl0PicIdx(), again.repeatedTl0PicIdx());
        assertEquals(missed.mark(), again.mark());
        assertEquals(missed.rtp().payloadLength() + 2, again.rtp().payloadLength());
    }

    /** One stored copy with the first viewer's numbers would make the others' pictures stand. */
    @Test
    void repeatsUnderTheNumbersOfTheViewerWhoAsks() throws MediaException {
        Consumer eves = eve.watch(camera);
        sender.send(sender.keyFrame(), room.nowNs);
        eves.pause();
        for (int i = 0; i < 30; i++) {
            sender.send(sender.frame(), room.nowNs);
        }
        eves.resume(room.nowNs);
        sender.send(sender.keyFrame(), room.nowNs);
        sender.send(sender.frame(), room.nowNs);
        SentRtp evesLast = eve.take().getLast();
        SentRtp bobsLast = bob.take().getLast();
        assertTrue(evesLast.pictureId() != bobsLast.pictureId() && evesLast.tl0PicIdx() == bobsLast.tl0PicIdx());

        SentRtcp.nack(bob.down, bobs.ssrc(), room.nowNs, bobsLast.sequence());
        SentRtcp.nack(eve.down, eves.ssrc(), room.nowNs, evesLast.sequence());
        assertEquals(bobsLast.pictureId(), bob.gotLast().repeatedPictureId());
        assertEquals(evesLast.pictureId(), eve.gotLast().repeatedPictureId());
        assertEquals(evesLast.sequence(), eve.gotLast().originalSequence());
        assertEquals(evesLast.timestamp(), eve.gotLast().timestamp());
    }

    @Test
    void findsPacketsFromBeforeAPauseAndAmongPadding() {
        List<SentRtp> before = bob.take();
        for (int i = 0; i < 20; i++) {
            sender.send(sender.padding(), room.nowNs);
            sender.send(sender.frame(), room.nowNs);
        }
        SentRtp amongPadding = bob.take().get(10);
        bobs.pause();
        bobs.resume(room.nowNs);
        sender.send(sender.keyFrame(), room.nowNs);
        bob.take();
        SentRtcp.nack(bob.down, bobs.ssrc(), room.nowNs, before.get(5).sequence(), amongPadding.sequence());
        assertEquals(2, bob.got().size());
        assertEquals(before.get(5).mark(), bob.got().get(0).mark());
        assertEquals(amongPadding.mark(), bob.got().get(1).mark());
    }

    @Test
    void countsRetransmissionsInNumbersOfTheirOwn() {
        List<SentRtp> sent = bob.take();
        SentRtcp.nack(bob.down, bobs.ssrc(), room.nowNs, sent.get(1).sequence(), sent.get(2).sequence(),
                sent.get(30).sequence());
        List<SentRtp> again = bob.take();
        assertEquals(3, again.size());
        assertEquals(Sequence.add(again.get(0).sequence(), 1), again.get(1).sequence());
        assertEquals(Sequence.add(again.get(1).sequence(), 1), again.get(2).sequence());
    }

    @Test
    void refusesWhatWasNeverSentOrIsTooOld() {
        int first = bob.take().getFirst().sequence();
        SentRtcp.nack(bob.down, bobs.ssrc(), room.nowNs, Sequence.add(first, -1), Sequence.add(first, 61));
        SentRtcp.nack(bob.down, 4711, room.nowNs, first);
        room.pass(1_100);
        SentRtcp.nack(bob.down, bobs.ssrc(), room.nowNs, first);
        assertTrue(bob.take().isEmpty());
        assertEquals(3, room.drops(ForwardingDrop.RETRANSMISSION_REFUSED));
    }

    @Test
    void repeatsNoPacketTwiceWithinARoundTrip() {
        int sequence = bob.take().get(50).sequence();
        for (int i = 0; i < 100; i++) {
            SentRtcp.nack(bob.down, bobs.ssrc(), room.nowNs, sequence);
        }
        assertEquals(1, bob.take().size());
        room.pass(100);
        SentRtcp.nack(bob.down, bobs.ssrc(), room.nowNs, sequence);
        assertEquals(1, bob.take().size());
    }

    /** Threats, line 19. */
    @Test
    void boundsWhatAFloodOfNacksCanCause() {
        List<SentRtp> sent = bob.take();
        long bytes = 0;
        for (int ms = 0; ms < 1_000; ms += 10) {
            for (int i = 0; i < 100; i++) {
                SentRtcp.nack(bob.down, bobs.ssrc(), room.nowNs, sent.get(i % sent.size()).sequence());
            }
            room.pass(10);
        }
        for (SentRtp again : bob.take()) {
            bytes += again.rtp().length();
        }
        assertTrue(bytes < 375_000, bytes + " bytes in a second");
        assertEquals(10_000, room.worker.counters.nacksReceived());
    }

    @Test
    void answersNothingWhileMuted() {
        int sequence = bob.take().get(50).sequence();
        camera.pause(room.nowNs);
        SentRtcp.nack(bob.down, bobs.ssrc(), room.nowNs, sequence);
        assertTrue(bob.take().isEmpty());
    }
}
