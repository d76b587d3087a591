package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaException;
import org.confera.sfu.SvcLayers.Mode;
import org.confera.wire.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every codec with spatial and temporal layers in one stream, however these depend on each other. */
abstract class SvcTest {
    final SimulatedRoom room = new SimulatedRoom();
    final SimulatedRoom.Person bob = room.person("bob");
    SvcLayers camera;
    Consumer bobs;

    abstract SvcLayers sender(Producer producer, SimulatedSender sender, Mode mode);

    /** The fixture's track of this codec. */
    abstract String track();

    void start(Mode mode) throws MediaException {
        String name = switch (mode) {
            case FULL -> "L3T3";
            case KEY -> "L3T3_KEY";
            case APART -> "S3T3";
        };
        Producer producer = room.person("ann").produce("camera", Parameters.layered(track(), "1", 77, 78L, name));
        SimulatedSender numbers = new SimulatedSender(producer, 77, 65_400);
        numbers.pictureId = 32_700;
        camera = sender(producer, numbers, mode);
        bobs = bob.watch(producer);
        camera.send(8);
    }

    @ParameterizedTest
    @EnumSource
    void passesWhatTheHighestLayerNeedsAndNoMore(Mode mode) throws MediaException {
        start(mode);
        List<LayeredFrame> frames = decode();
        assertEquals(8, frames.stream().filter(frame -> frame.spatial() == 2).count());
        int once = frames.size() - 10;
        assertTrue(mode == Mode.FULL ? frames.size() == 24 : once >= 0 && once <= 1,
                "lower layers in the key picture only, unless needed; perhaps once more until that is seen");
    }

    @ParameterizedTest
    @EnumSource
    void goesDownAsSoonAsTheLowerLayerCanStandAlone(Mode mode) throws MediaException {
        start(mode);
        bobs.preferLayers(1, -1, room.nowNs);
        assertEquals(mode != Mode.FULL, plis() > 0, "a layer that was left out takes a key picture");
        camera.send(9);
        List<LayeredFrame> frames = decode();
        assertEquals(1, frames.getLast().spatial());
        assertEquals(1, bobs.stream().spatialLayer());
        assertTrue(last(frames, 7).stream().noneMatch(frame -> frame.spatial() == 2));
    }

    @ParameterizedTest
    @EnumSource
    void goesUpAtAKeyPictureThatItAsksFor(Mode mode) throws MediaException {
        start(mode);
        bobs.preferLayers(0, -1, room.nowNs);
        camera.send(20);
        bobs.preferLayers(2, -1, room.nowNs);
        assertEquals(1, plis());
        camera.send(8);
        List<LayeredFrame> frames = decode();
        assertEquals(2, frames.getLast().spatial());
        assertTrue(frames.get(frames.size() - (mode == Mode.FULL ? 24 : 10)).references().isEmpty(),
                "the key picture's lowest layer comes first");
    }

    @ParameterizedTest
    @EnumSource
    void dropsUpperTemporalLayersAtOnceAndTakesThemBackWithoutAKeyPicture(Mode mode) throws MediaException {
        start(mode);
        bobs.preferLayers(2, 0, room.nowNs);
        camera.send(8);
        List<Integer> motion = shown(decode());
        assertEquals(List.of(0, 0), motion.subList(8, motion.size()));
        bobs.preferLayers(2, -1, room.nowNs);
        camera.send(8);
        assertEquals(0, plis());
        motion = shown(decode());
        assertEquals(List.of(0, 2, 1, 2), motion.subList(motion.size() - 4, motion.size()));
    }

    /** Of the pictures that the highest layer shows: their temporal layers. */
    private static List<Integer> shown(List<LayeredFrame> frames) {
        return frames.stream().filter(frame -> frame.spatial() == 2).map(LayeredFrame::temporal).toList();
    }

    @ParameterizedTest
    @EnumSource
    void leavesOtherViewersAlone(Mode mode) throws MediaException {
        start(mode);
        SimulatedRoom.Person eve = room.person("eve");
        eve.watch(camera.producer);
        camera.send(2);
        bobs.preferLayers(0, 0, room.nowNs);
        eve.take();
        camera.keyNext = true;
        camera.send(40);
        List<LayeredFrame> eves = Decoder.decode(camera.frames, eve.got());
        assertEquals(40, eves.stream().filter(frame -> frame.spatial() == 2).count());
        assertTrue(decode().size() < 45);
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheLayersThatAreShown(Mode mode) throws MediaException {
        start(mode);
        bobs.preferLayers(1, 1, room.nowNs);
        camera.send(20);
        List<MediaEvent.ConsumerLayersChanged> told = room.events.stream()
                .filter(MediaEvent.ConsumerLayersChanged.class::isInstance)
                .map(MediaEvent.ConsumerLayersChanged.class::cast).toList();
        assertEquals(2, told.getFirst().spatialLayer());
        assertEquals(2, told.getFirst().temporalLayer());
        assertEquals(1, told.getLast().spatialLayer());
        assertEquals(1, told.getLast().temporalLayer());
    }

    @Test
    void repeatsAPacketWithItsMarkerUnderTheViewersNumbers() throws MediaException {
        start(Mode.FULL);
        bobs.preferLayers(1, 1, room.nowNs);
        camera.send(40);
        List<SentRtp> sent = bob.take();
        for (int back = 1; back < 30; back += 7) {
            SentRtp missed = sent.get(sent.size() - back);
            SentRtcp.nack(bob.down, bobs.ssrc(), room.nowNs, missed.sequence());
            SentRtp again = bob.gotLast();
            assertEquals(missed.sequence(), again.originalSequence());
            assertEquals(missed.frameNumber(), again.frameNumber());
            assertEquals(missed.framePacket(), again.framePacket());
            assertEquals(missed.rtp().marker(), again.rtp().marker());
        }
    }

    @ParameterizedTest
    @EnumSource
    void breaksNoReferenceWhateverTheViewerWants(Mode mode) throws MediaException {
        start(mode);
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            if (random.nextInt(10) == 0) {
                bobs.preferLayers(random.nextInt(3), random.nextInt(4) - 1, room.nowNs);
            }
            if (random.nextInt(200) == 0) {
                bobs.pause();
                bobs.resume(room.nowNs);
            }
            camera.packetsAFrame = 1 + random.nextInt(3);
            camera.send();
        }
        List<LayeredFrame> frames = decode();
        assertTrue(frames.size() > 1_000, frames.size() + " frames");
    }

    @ParameterizedTest
    @EnumSource
    void givesNoNumberTwiceUnderLossAndDisorder(Mode mode) throws MediaException {
        start(mode);
        Random random = new Random(9);
        Set<Long> given = new HashSet<>();
        java.util.List<byte[]> held = new java.util.ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            if (random.nextInt(20) == 0) {
                bobs.preferLayers(random.nextInt(3), random.nextInt(4) - 1, room.nowNs);
            }
            camera.keyNext |= random.nextInt(60) == 0;
            for (byte[] packet : camera.picture()) {
                if (random.nextInt(30) == 0) {
                    held.add(packet);
                } else {
                    camera.sender.send(packet, room.nowNs);
                }
            }
            if (random.nextInt(4) == 0) {
                held.forEach(packet -> camera.sender.send(packet, room.nowNs));
                held.clear();
            }
            room.pass(30);
        }
        long unwrapped = 1 << 16;
        for (SentRtp packet : bob.got()) {
            unwrapped = Sequence.extend(unwrapped, packet.sequence());
            assertTrue(given.add(unwrapped), "sequence number " + packet.sequence() + " was given twice");
        }
        assertTrue(given.size() > 1_500, given.size() + " packets");
        Decoder.decodeWhatCame(camera.frames, bob.got());
    }

    List<LayeredFrame> decode() {
        return Decoder.decode(camera.frames, bob.got());
    }

    private static List<LayeredFrame> last(List<LayeredFrame> frames, int count) {
        return frames.subList(frames.size() - count, frames.size());
    }

    int plis() {
        return SentRtcp.plis(room.person("ann").sends.rtcp).size();
    }
}
