package org.confera.wire.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.confera.wire.RtpPacket;
import org.confera.wire.payload.DependencyDescriptor;
import org.confera.wire.payload.DependencyDescriptorReader;
import org.confera.wire.payload.Vp8Descriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Vp8CaptureTest {
    private final Vp8Descriptor vp8 = new Vp8Descriptor();

    @ParameterizedTest
    @ValueSource(strings = {"vp8-simulcast", "vp8-simulcast-firefox"})
    void countsPicturesOneByOneInEachStream(String capture) {
        List<List<RtpPacket>> streams = Streams.of(Captured.load(capture));
        assertTrue(streams.size() > 1, "simulcast");
        for (List<RtpPacket> stream : streams) {
            int last = Vp8Descriptor.NONE;
            for (List<RtpPacket> picture : Streams.pictures(stream)) {
                int pictureId = first(picture).pictureId();
                assertTrue(last == Vp8Descriptor.NONE || pictureId == (last + 1 & 0x7FFF));
                last = pictureId;
                assertStartsOnce(picture, pictureId);
            }
        }
    }

    private void assertStartsOnce(List<RtpPacket> picture, int pictureId) {
        for (RtpPacket packet : picture) {
            wrap(packet);
            assertEquals(packet == picture.getFirst(), vp8.startOfFrame());
            assertEquals(pictureId, vp8.pictureId());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vp8-simulcast", "vp8-simulcast-firefox"})
    void startsEachStreamWithAKeyFrame(String capture) {
        for (List<RtpPacket> stream : Streams.of(Captured.load(capture))) {
            wrap(stream.getFirst());
            assertTrue(vp8.keyFrame());
        }
    }

    @Test
    void countsTheLowestTemporalLayer() {
        for (List<RtpPacket> stream : Streams.of(Captured.load("vp8-simulcast"))) {
            TreeSet<Integer> layers = new TreeSet<>();
            int last = Vp8Descriptor.NONE;
            for (List<RtpPacket> picture : Streams.pictures(stream)) {
                first(picture);
                layers.add(vp8.temporalLayer());
                int expected = last == Vp8Descriptor.NONE ? vp8.tl0PicIdx()
                        : last + (vp8.temporalLayer() == 0 ? 1 : 0) & 0xFF;
                assertEquals(expected, vp8.tl0PicIdx());
                last = vp8.tl0PicIdx();
            }
            assertEquals(new TreeSet<>(List.of(0, 1, 2)), layers);
        }
    }

    /** The reason why the Router must not negotiate the one if it wants to read the other. */
    @Test
    void leavesOutPictureIdsAndLayersOnceChromiumMaySendDependencyDescriptors() {
        Captured captured = Captured.load("vp8-simulcast-described");
        int id = captured.extensionId(DependencyDescriptor.URI);
        for (List<RtpPacket> stream : Streams.of(captured)) {
            DependencyDescriptorReader reader = new DependencyDescriptorReader();
            for (RtpPacket packet : stream) {
                wrap(packet);
                assertEquals(1, vp8.length());
                assertTrue(reader.read(packet.bytes(), packet.extensionOffset(id), packet.extensionLength(id)));
                assertEquals(reader.startOfFrame(), vp8.startOfFrame());
                assertEquals(reader.keyFrame(), vp8.keyFrame());
            }
        }
    }

    private Vp8Descriptor first(List<RtpPacket> picture) {
        wrap(picture.getFirst());
        return vp8;
    }

    private void wrap(RtpPacket packet) {
        assertTrue(vp8.wrap(packet.bytes(), packet.payloadOffset(), packet.payloadLength()));
    }
}
