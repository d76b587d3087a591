package org.confera.wire.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.confera.wire.RtpPacket;
import org.confera.wire.payload.DependencyDescriptor;
import org.confera.wire.payload.DependencyDescriptorReader;
import org.confera.wire.payload.H264Payload;
import org.junit.jupiter.api.Test;

class H264CaptureTest {
    private static final Captured CAPTURED = Captured.load("h264-simulcast");

    private final H264Payload h264 = new H264Payload();

    @Test
    void startsEachOfThreeStreamsWithAParameterSet() {
        List<List<RtpPacket>> streams = Streams.of(CAPTURED);
        assertEquals(3, streams.size());
        for (List<RtpPacket> stream : streams) {
            wrap(stream.getFirst());
            assertEquals(H264Payload.SPS, h264.nalType());
            assertTrue(h264.keyFrame());
        }
    }

    @Test
    void startsKeyFramesOnlyAtTheHeadOfAPicture() {
        for (List<RtpPacket> stream : Streams.of(CAPTURED)) {
            int keyFrames = 0;
            for (List<RtpPacket> picture : Streams.pictures(stream)) {
                wrap(picture.getFirst());
                boolean key = h264.keyFrame();
                keyFrames += key ? 1 : 0;
                for (RtpPacket packet : picture) {
                    wrap(packet);
                    assertTrue(key || !h264.keyFrame());
                }
                assertTrue(h264.endOfUnit(), "the marker is on the end of a unit");
            }
            assertTrue(keyFrames >= 2, "the first one, the one asked for, and what the encoder adds");
        }
    }

    @Test
    void startsAndEndsFragmentsInTurn() {
        for (List<RtpPacket> stream : Streams.of(CAPTURED)) {
            boolean ended = true;
            for (RtpPacket packet : stream) {
                wrap(packet);
                assertEquals(ended, h264.startOfUnit());
                ended = h264.endOfUnit();
            }
        }
    }

    /** The payload doesn't tell temporal layers; the dependency descriptor does, if it was negotiated. */
    @Test
    void tellsTemporalLayersInTheDependencyDescriptor() {
        int id = CAPTURED.extensionId(DependencyDescriptor.URI);
        for (List<RtpPacket> stream : Streams.of(CAPTURED)) {
            DependencyDescriptorReader reader = new DependencyDescriptorReader();
            TreeSet<Integer> layers = new TreeSet<>();
            for (RtpPacket packet : stream) {
                assertTrue(reader.read(packet.bytes(), packet.extensionOffset(id), packet.extensionLength(id)));
                wrap(packet);
                assertFalse(reader.keyFrame() && !h264.keyFrame());
                assertEquals(packet.marker(), reader.endOfFrame());
                layers.add(reader.temporalLayer());
            }
            assertEquals(new TreeSet<>(List.of(0, 1, 2)), layers);
        }
    }

    private void wrap(RtpPacket packet) {
        assertTrue(h264.wrap(packet.bytes(), packet.payloadOffset(), packet.payloadLength()));
    }
}
