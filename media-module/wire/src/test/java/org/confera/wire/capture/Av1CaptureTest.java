package org.confera.wire.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.confera.wire.RtpPacket;
import org.confera.wire.Sequence;
import org.confera.wire.payload.Av1Payload;
import org.confera.wire.payload.DependencyDescriptor;
import org.confera.wire.payload.DependencyDescriptorReader;
import org.confera.wire.payload.DependencyStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Av1CaptureTest {
    private final DependencyDescriptorReader reader = new DependencyDescriptorReader();
    private final Av1Payload av1 = new Av1Payload();

    @ParameterizedTest
    @ValueSource(strings = {"av1-l1t3", "av1-l3t3-key"})
    void countsFramesOneByOneAndEndsPicturesAtTheMarker(String capture) {
        int last = -1;
        boolean ended = true;
        for (RtpPacket packet : packets(capture)) {
            read(packet, capture);
            assertEquals(ended, reader.startOfFrame(), "a frame starts where the one before ended");
            int expected = last < 0 ? reader.frameNumber() : Sequence.add(last, ended ? 1 : 0);
            assertEquals(expected, reader.frameNumber());
            last = reader.frameNumber();
            ended = reader.endOfFrame();
            boolean highest = reader.spatialLayer() == reader.structure().spatialLayers() - 1;
            assertEquals(ended && highest, packet.marker());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"av1-l1t3", "av1-l3t3-key"})
    void startsASequenceWhereTheTemplatesCome(String capture) {
        int keyFrames = 0;
        for (RtpPacket packet : packets(capture)) {
            read(packet, capture);
            assertEquals(reader.keyFrame(), av1.keyFrame());
            assertEquals(reader.structurePresent(), av1.newSequence());
            assertTrue(!reader.keyFrame() || reader.diffs() == 0);
            keyFrames += reader.keyFrame() ? 1 : 0;
        }
        assertEquals(2, keyFrames, "the first one and the one asked for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"av1-l1t3", "av1-l3t3-key"})
    void needsOnlyFramesOfItsOwnAndLowerLayers(String capture) {
        List<int[]> layers = new ArrayList<>();
        int first = -1;
        for (RtpPacket packet : packets(capture)) {
            read(packet, capture);
            if (!reader.startOfFrame()) {
                continue;
            }
            first = first < 0 ? reader.frameNumber() : first;
            layers.add(new int[] {reader.spatialLayer(), reader.temporalLayer()});
            for (int i = 0; i < reader.diffs(); i++) {
                int[] needed = layers.get(Sequence.distance(first, reader.frameNumber()) - reader.diff(i));
                assertTrue(needed[0] <= reader.spatialLayer() && needed[1] <= reader.temporalLayer());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"av1-l1t3", "av1-l3t3-key"})
    void belongsToEveryDecodeTargetThatShowsItsLayers(String capture) {
        for (RtpPacket packet : packets(capture)) {
            read(packet, capture);
            int own = reader.structure().target(reader.spatialLayer(), reader.temporalLayer());
            assertNotEquals(DependencyStructure.NONE, own);
            assertNotEquals(DependencyDescriptorReader.NOT_PRESENT, reader.indication(own));
            for (int target = 0; target < reader.structure().targets(); target++) {
                if (reader.structure().targetTemporalLayer(target) < reader.temporalLayer()
                        || reader.structure().targetSpatialLayer(target) < reader.spatialLayer()) {
                    assertEquals(DependencyDescriptorReader.NOT_PRESENT, reader.indication(target));
                }
            }
        }
    }

    @Test
    void knowsTheStructureOfThreeSpatialLayers() {
        read(packets("av1-l3t3-key").getFirst(), "av1-l3t3-key");
        DependencyStructure structure = reader.structure();
        assertEquals(9, structure.targets());
        assertEquals(3, structure.spatialLayers());
        assertEquals(3, structure.temporalLayers());
        assertEquals(320, structure.width(0));
        assertEquals(720, structure.height(2));
        assertEquals(0x1FF, reader.activeTargets());
    }

    private static List<RtpPacket> packets(String capture) {
        List<List<RtpPacket>> streams = Streams.of(Captured.load(capture));
        assertEquals(1, streams.size());
        return streams.getFirst();
    }

    private void read(RtpPacket packet, String capture) {
        int id = Captured.load(capture).extensionId(DependencyDescriptor.URI);
        assertTrue(reader.read(packet.bytes(), packet.extensionOffset(id), packet.extensionLength(id)));
        assertTrue(av1.wrap(packet.bytes(), packet.payloadOffset(), packet.payloadLength()));
    }
}
