package org.confera.wire.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.confera.wire.RtpPacket;
import org.confera.wire.payload.Vp9Descriptor;
import org.confera.wire.payload.Vp9Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Vp9CaptureTest {
    private final Vp9Descriptor vp9 = new Vp9Descriptor();

    @ParameterizedTest
    @ValueSource(strings = {"vp9-l3t3-key", "vp9-l3t3"})
    void countsPicturesOneByOneWithAllTheirSpatialLayers(String capture) {
        int last = Vp9Descriptor.NONE;
        for (List<RtpPacket> picture : pictures(capture)) {
            wrap(picture.getFirst());
            int pictureId = vp9.pictureId();
            assertTrue(last == Vp9Descriptor.NONE || pictureId == (last + 1 & 0x7FFF));
            last = pictureId;
            for (RtpPacket packet : picture) {
                wrap(packet);
                assertEquals(pictureId, vp9.pictureId());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vp9-l3t3-key", "vp9-l3t3"})
    void startsAndEndsEachLayerOfAPictureInOrder(String capture) {
        for (List<RtpPacket> picture : pictures(capture)) {
            int layer = Vp9Descriptor.NONE;
            boolean ended = true;
            for (RtpPacket packet : picture) {
                wrap(packet);
                assertEquals(ended, vp9.startOfFrame(), "a layer starts where the one below ended");
                layer += vp9.startOfFrame() ? 1 : 0;
                assertEquals(layer, vp9.spatialLayer());
                ended = vp9.endOfFrame();
            }
            assertTrue(ended, "the marker is on the end of the highest layer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vp9-l3t3-key", "vp9-l3t3"})
    void countsTheLowestTemporalLayer(String capture) {
        int last = Vp9Descriptor.NONE;
        for (List<RtpPacket> picture : pictures(capture)) {
            wrap(picture.getFirst());
            int expected = last == Vp9Descriptor.NONE ? vp9.tl0PicIdx()
                    : last + (vp9.temporalLayer() == 0 ? 1 : 0) & 0xFF;
            assertEquals(expected, vp9.tl0PicIdx());
            last = vp9.tl0PicIdx();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vp9-l3t3-key", "vp9-l3t3"})
    void bringsTheStructureWithEachKeyFrame(String capture) {
        int keyFrames = 0;
        for (List<RtpPacket> picture : pictures(capture)) {
            wrap(picture.getFirst());
            if (vp9.keyFrame()) {
                keyFrames++;
                Vp9Structure structure = vp9.structure();
                assertEquals(3, structure.spatialLayers());
                assertEquals(320, structure.width(0));
                assertEquals(720, structure.height(2));
            }
        }
        assertEquals(2, keyFrames, "the first one and the one asked for");
    }

    @Test
    void needsLowerLayersOnlyInKeyPicturesIfSoEncoded() {
        for (List<RtpPacket> picture : pictures("vp9-l3t3-key")) {
            wrap(picture.getFirst());
            boolean key = vp9.keyFrame();
            for (RtpPacket packet : picture) {
                wrap(packet);
                assertEquals(key && vp9.spatialLayer() > 0, vp9.interLayerPredicted());
            }
        }
    }

    private static List<List<RtpPacket>> pictures(String capture) {
        List<List<RtpPacket>> streams = Streams.of(Captured.load(capture));
        assertEquals(1, streams.size());
        List<List<RtpPacket>> pictures = Streams.pictures(streams.getFirst());
        assertFalse(pictures.isEmpty());
        return pictures;
    }

    private void wrap(RtpPacket packet) {
        assertTrue(vp9.wrap(packet.bytes(), packet.payloadOffset(), packet.payloadLength()));
    }
}
