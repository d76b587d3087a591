package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaException;
import org.confera.wire.Sequence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A camera in VP8 with three temporal layers; viewers get as many of them as they want. */
class Vp8TemporalLayersTest {
    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person bob = room.person("bob");
    private Vp8Layers camera;
    private Consumer bobs;

    @BeforeEach
    void startCamera() throws MediaException {
        Producer producer = room.person("ann").produce("camera", Parameters.layered("camera", "1", 77, 78L, "L1T3"));
        SimulatedSender sender = new SimulatedSender(producer, 77, 65_500);
        sender.pictureId = 32_700;
        sender.tl0PicIdx = 250;
        camera = new Vp8Layers(room, producer, sender);
        bobs = bob.watch(producer);
        camera.send(8);
    }

    @Test
    void passesAllLayersAtFirst() {
        assertEquals(List.of(0, 2, 1, 2, 0, 2, 1, 2), temporalLayers(decode(bob.got())));
    }

    @Test
    void goesDownAtOnce() {
        bobs.preferLayers(0, 1, room.nowNs);
        camera.send(8);
        assertEquals(List.of(0, 1, 0, 1), temporalLayers(decode(bob.got())).subList(8, 12));
        bobs.preferLayers(0, 0, room.nowNs);
        camera.send(8);
        assertEquals(List.of(0, 0), temporalLayers(decode(bob.got())).subList(12, 14));
    }

    @Test
    void goesUpLayerByLayerWhereTheSenderSaysSo() {
        bobs.preferLayers(0, 0, room.nowNs);
        camera.send(8);
        bobs.preferLayers(0, -1, room.nowNs);
        camera.send(16);
        List<Integer> layers = temporalLayers(decode(bob.got()));
        assertEquals(List.of(0, 1, 0, 1, 0, 2, 1, 2), layers.subList(10, 18),
                "the first T2 with the sync bit doesn't open the layer, since T1 isn't open; the T1 does");
    }

    @Test
    void opensAllLayersAtAKeyFrame() {
        bobs.preferLayers(0, 0, room.nowNs);
        camera.send(8);
        bobs.preferLayers(0, 2, room.nowNs);
        camera.keyNext = true;
        camera.send(4);
        assertEquals(List.of(0, 2, 1, 2), temporalLayers(decode(bob.got())).subList(10, 14));
    }

    @Test
    void countsPicturesAndKeyFramesWithoutAGap() {
        bobs.preferLayers(0, 1, room.nowNs);
        camera.send(200);
        bobs.preferLayers(0, 0, room.nowNs);
        camera.send(200);
        camera.keyNext = true;
        bobs.preferLayers(0, -1, room.nowNs);
        camera.send(200);
        decode(bob.got());
        assertPicturesCount(bob.got());
    }

    private static void assertPicturesCount(List<SentRtp> packets) {
        for (int i = 1; i < packets.size(); i++) {
            SentRtp before = packets.get(i - 1);
            SentRtp after = packets.get(i);
            int pictures = after.frameNumber() == before.frameNumber() ? 0 : 1;
            assertEquals(before.pictureId() + pictures & 0x7FFF, after.pictureId(), "picture id of packet " + i);
            int steps = after.tl0PicIdx() - before.tl0PicIdx() & 0xFF;
            assertTrue(steps <= pictures, "tl0picidx of packet " + i);
            assertTrue((after.keyIndex() - before.keyIndex() & 0x1F) <= pictures, "keyidx of packet " + i);
        }
    }

    /** The decision falls with a frame's first packet: half a frame is of no use to anybody. */
    @Test
    void changesNothingInTheMiddleOfAFrame() {
        camera.send();
        List<byte[]> upper = camera.picture();
        camera.sender.send(upper.get(0), room.nowNs);
        bobs.preferLayers(0, 0, room.nowNs);
        camera.sender.send(upper.get(1), room.nowNs);
        camera.send(7);
        assertEquals(List.of(0, 2, 0), temporalLayers(decode(bob.got())).subList(8, 11));
    }

    @Test
    void tellsTheLayersThatAreShown() {
        bobs.preferLayers(0, 1, room.nowNs);
        camera.send(10);
        bobs.preferLayers(0, -1, room.nowNs);
        camera.send(20);
        assertEquals(List.of(2, 1, 2), room.events.stream().filter(MediaEvent.ConsumerLayersChanged.class::isInstance)
                .map(event -> ((MediaEvent.ConsumerLayersChanged) event).temporalLayer()).toList());
    }

    @Test
    void leavesOtherViewersAlone() throws MediaException {
        SimulatedRoom.Person eve = room.person("eve");
        eve.watch(camera.producer);
        bobs.preferLayers(0, 0, room.nowNs);
        camera.send(40);
        int eves = decode(eve.got()).size();
        assertTrue(eves >= 38 && decode(bob.got()).size() <= 20, eves + " pictures");
    }

    /** A packet that comes late has its number already: it goes out, with its content or, if left out, without. */
    @Test
    void fillsTheNumbersOfWhatComesLate() {
        bobs.preferLayers(0, 1, room.nowNs);
        List<byte[]> base = camera.picture();
        List<byte[]> upper = camera.picture();
        camera.sender.send(base.get(0), room.nowNs);
        camera.sender.send(upper.get(1), room.nowNs);
        camera.sendQuietly();
        bob.take();
        camera.sender.send(base.get(1), room.nowNs);
        camera.sender.send(upper.get(0), room.nowNs);
        List<SentRtp> late = bob.take();
        assertEquals(2, late.size());
        assertEquals(0, camera.frames.get(late.get(0).frameNumber()).temporal());
        assertEquals(0, late.get(1).rtp().payloadLength(), "of a frame that was left out");
        assertEquals(Sequence.add(late.get(0).sequence(), 1), late.get(1).sequence());
    }

    /** Threats: one number for two contents would give the key away. Loss and disorder upstream, a restless viewer. */
    @Test
    void givesNoNumberTwiceAndBreaksNoReferenceWhateverHappens() {
        Random random = new Random(5);
        List<byte[]> held = new ArrayList<>();
        Set<Long> given = new HashSet<>();
        long unwrapped = 1 << 16;
        for (int i = 0; i < 5_000; i++) {
            if (random.nextInt(30) == 0) {
                bobs.preferLayers(0, random.nextInt(4) - 1, room.nowNs);
            }
            camera.keyNext |= random.nextInt(100) == 0;
            for (byte[] packet : camera.picture()) {
                if (random.nextInt(25) == 0) {
                    held.add(packet);
                } else {
                    camera.sender.send(packet, room.nowNs);
                }
            }
            if (random.nextInt(10) == 0) {
                held.forEach(packet -> camera.sender.send(packet, room.nowNs));
                held.clear();
            }
        }
        for (SentRtp packet : bob.got()) {
            unwrapped = Sequence.extend(unwrapped, packet.sequence());
            assertTrue(given.add(unwrapped), "sequence number " + packet.sequence() + " was given twice");
        }
        Decoder.decodeWhatCame(camera.frames, bob.got());
    }

    @Test
    void repeatsWhatAViewerMissesAmongDroppedFramesForASecond() {
        bobs.preferLayers(0, 1, room.nowNs);
        for (int i = 0; i < 120; i++) {
            camera.sendQuietly();
            room.pass(8);
        }
        List<SentRtp> sent = bob.take();
        SentRtp missed = sent.get(sent.size() - 110);
        SentRtcp.nack(bob.down, bobs.ssrc(), room.nowNs, missed.sequence());
        SentRtp again = bob.gotLast();
        assertEquals(missed.sequence(), again.originalSequence());
        assertEquals(missed.frameNumber(), again.frameNumber());
        assertEquals(missed.pictureId(), again.repeatedPictureId());
        assertEquals(missed.rtp().marker(), again.rtp().marker());
    }

    private List<LayeredFrame> decode(List<SentRtp> packets) {
        return Decoder.decode(camera.frames, packets);
    }

    private static List<Integer> temporalLayers(List<LayeredFrame> frames) {
        return frames.stream().map(LayeredFrame::temporal).toList();
    }
}
