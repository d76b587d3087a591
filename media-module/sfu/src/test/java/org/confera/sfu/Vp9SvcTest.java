package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.confera.media.api.MediaException;
import org.confera.sfu.SvcLayers.Mode;
import org.confera.wire.payload.Vp9Descriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Vp9SvcTest extends SvcTest {
    @Override
    SvcLayers sender(Producer producer, SimulatedSender sender, Mode mode) {
        return new Vp9Layers(room, producer, sender, mode);
    }

    @Override
    String track() {
        return "screen";
    }

    /** Frames name others by the difference of picture ids, so a picture left out keeps its number. */
    @Test
    void keepsTheDistanceOfPictureIds() throws MediaException {
        start(Mode.FULL);
        bobs.preferLayers(2, 0, room.nowNs);
        bob.take();
        camera.send(8);
        assertEquals(4, pictureId(bob.gotLast()) - pictureId(bob.got().getFirst()) & 0x7FFF);
    }

    @Test
    void goesOnWithPictureIdsAfterAPause() throws MediaException {
        start(Mode.FULL);
        int last = pictureId(bob.gotLast());
        bobs.pause();
        camera.send(10);
        bobs.resume(room.nowNs);
        bob.take();
        camera.send(1);
        assertEquals(last + 1 & 0x7FFF, pictureId(bob.got().getFirst()));
    }

    /** The highest layer stops, as in a narrow uplink: within a third of a second the next one is shown. */
    @ParameterizedTest
    @EnumSource(names = {"FULL", "KEY"})
    void goesOnWithTheLowerLayerWhenTheHighestStopsAndComesBack(Mode mode) throws MediaException {
        start(mode);
        camera.send(40);
        camera.spatialLayers = 2;
        camera.send(14);
        int before = decode().size();
        camera.send(20);
        List<LayeredFrame> since = decode().subList(before, decode().size());
        assertEquals(20, since.stream().filter(frame -> frame.spatial() == 1).count());
        camera.spatialLayers = 3;
        camera.send(20);
        assertEquals(2, decode().getLast().spatial());
        assertTrue(plis() <= 1, "asked for once and answered");
    }

    private static int pictureId(SentRtp packet) {
        Vp9Descriptor descriptor = new Vp9Descriptor();
        assertTrue(descriptor.wrap(packet.rtp().bytes(), packet.rtp().payloadOffset(), packet.rtp().payloadLength()));
        return descriptor.pictureId();
    }
}
