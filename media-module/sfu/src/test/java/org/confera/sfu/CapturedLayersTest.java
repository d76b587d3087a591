package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.confera.media.api.MediaException;
import org.confera.sfu.negotiation.HeaderExtension;
import org.confera.wire.Sequence;
import org.confera.wire.Timestamp32;
import org.confera.wire.payload.DependencyDescriptorReader;
import org.confera.wire.payload.Vp9Descriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real browsers' streams, thinned out for a restless viewer: whatever it gets, it can decode. */
class CapturedLayersTest {
    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person bob = room.person("bob");
    private final Random random = new Random(11);

    @ParameterizedTest
    @CsvSource({"vp9-l3t3, L3T3", "vp9-l3t3-key, L3T3_KEY"})
    void breaksNoReferenceOfVp9(String capture, String mode) throws MediaException {
        watchRestlessly(new CapturedCamera(room, capture, "video/VP9", mode));
        Set<Integer> got = new HashSet<>();
        Vp9Descriptor vp9 = new Vp9Descriptor();
        for (SentRtp packet : bob.got()) {
            assertTrue(vp9.wrap(packet.rtp().bytes(), packet.rtp().payloadOffset(), packet.rtp().payloadLength()));
            int picture = vp9.pictureId() * 8;
            if (vp9.interLayerPredicted()) {
                assertTrue(got.contains(picture + vp9.spatialLayer() - 1), "the layer below");
            }
            for (int i = 0; i < vp9.references(); i++) {
                assertTrue(got.contains(picture - vp9.reference(i) * 8 + vp9.spatialLayer()), "an earlier picture");
            }
            got.add(picture + vp9.spatialLayer());
        }
    }

    @ParameterizedTest
    @CsvSource({"av1-l1t3, L1T3", "av1-l3t3-key, L3T3_KEY"})
    void breaksNoReferenceOfAv1(String capture, String mode) throws MediaException {
        watchRestlessly(new CapturedCamera(room, capture, "video/AV1", mode));
        Set<Integer> got = new HashSet<>();
        DependencyDescriptorReader reader = new DependencyDescriptorReader();
        for (SentRtp packet : bob.got()) {
            byte[] descriptor = packet.extension(HeaderExtension.DEPENDENCY_DESCRIPTOR);
            assertTrue(reader.read(descriptor, 0, descriptor.length));
            for (int i = 0; i < reader.diffs(); i++) {
                assertTrue(got.contains(Sequence.add(reader.frameNumber(), -reader.diff(i))), "an earlier frame");
            }
            got.add(reader.frameNumber());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vp8-simulcast", "vp8-simulcast-firefox"})
    void countsPicturesOfVp8WithoutAGap(String capture) throws MediaException {
        watchRestlessly(new CapturedCamera(room, capture, "video/VP8", "L1T3"));
        for (int i = 1; i < bob.got().size(); i++) {
            SentRtp before = bob.got().get(i - 1);
            SentRtp after = bob.got().get(i);
            int pictures = after.timestamp() == before.timestamp() ? 0 : 1;
            assertEquals(before.pictureId() + pictures & 0x7FFF, after.pictureId(), "picture id of packet " + i);
            assertTrue((after.tl0PicIdx() - before.tl0PicIdx() & 0xFF) <= pictures, "tl0picidx of packet " + i);
        }
    }

    /** A sender that may send dependency descriptors with VP8 numbers neither pictures nor layers, so nothing is left out. */
    @Test
    void passesVp8OnWholeThatDescribesItselfElsewhere() throws MediaException {
        watchRestlessly(new CapturedCamera(room, "vp8-simulcast-described", "video/VP8", "L1T3"));
        for (SentRtp packet : bob.got()) {
            assertNull(packet.extension(HeaderExtension.DEPENDENCY_DESCRIPTOR));
            int payload = packet.rtp().payloadOffset();
            assertEquals(0, packet.rtp().bytes()[payload] & 0x80, "one byte of payload descriptor, as it came");
        }
    }

    @Test
    void entersH264AtItsParameterSets() throws MediaException {
        watchRestlessly(new CapturedCamera(room, "h264-simulcast", "video/H264", "L1T3"));
        byte first = bob.got().getFirst().rtp().bytes()[bob.got().getFirst().rtp().payloadOffset()];
        assertTrue((first & 0x1F) == 7 || (first & 0x1F) == 24, "SPS, or an aggregate with one");
    }

    private void watchRestlessly(CapturedCamera camera) throws MediaException {
        Consumer consumer = bob.watch(camera.producer);
        while (camera.hasMore()) {
            camera.sendPicture();
            if (random.nextInt(6) == 0) {
                consumer.preferLayers(random.nextInt(3), random.nextInt(4) - 1, room.nowNs);
            }
        }
        List<SentRtp> got = bob.got();
        assertTrue(got.size() > 20, got.size() + " packets");
        for (int i = 1; i < got.size(); i++) {
            SentRtp before = got.get(i - 1);
            SentRtp after = got.get(i);
            assertEquals(Sequence.add(before.sequence(), 1), after.sequence());
            int ticks = Timestamp32.distance(before.timestamp(), after.timestamp());
            assertTrue(ticks >= 0, ticks + " ticks before packet " + i);
            assertTrue(ticks == 0 || before.rtp().marker(), "no marker in front of packet " + i);
        }
    }
}
