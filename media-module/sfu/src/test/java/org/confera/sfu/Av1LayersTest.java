package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.media.api.MediaException;
import org.confera.sfu.SvcLayers.Mode;
import org.confera.sfu.negotiation.HeaderExtension;
import org.confera.wire.payload.DependencyDescriptorReader;
import org.junit.jupiter.api.Test;

class Av1LayersTest extends SvcTest {
    @Override
    SvcLayers sender(Producer producer, SimulatedSender sender, Mode mode) {
        return new Av1Layers(room, producer, sender, mode);
    }

    @Override
    String track() {
        return "av1svc";
    }

    /** The templates take more than the sixteen bytes of a one-byte extension. */
    @Test
    void bringsTheTemplatesToTheViewerAndAReferenceForEachFrame() throws MediaException {
        start(Mode.FULL);
        bobs.preferLayers(1, 1, room.nowNs);
        camera.send(16);
        DependencyDescriptorReader reader = new DependencyDescriptorReader();
        for (SentRtp packet : bob.got()) {
            byte[] descriptor = packet.extension(HeaderExtension.DEPENDENCY_DESCRIPTOR);
            assertTrue(reader.read(descriptor, 0, descriptor.length), "a descriptor that can't be read");
            LayeredFrame frame = camera.frames.get(packet.frameNumber());
            assertEquals(frame.spatial(), reader.spatialLayer());
            assertEquals(frame.references().size(), reader.diffs());
        }
    }

    @Test
    void goesOnWithFrameNumbersAfterAPause() throws MediaException {
        start(Mode.FULL);
        int last = frameNumber(bob.gotLast());
        bobs.pause();
        camera.send(10);
        bobs.resume(room.nowNs);
        bob.take();
        camera.send(1);
        assertEquals(last + 1 & 0xFFFF, frameNumber(bob.got().getFirst()));
    }

    /** Whoever can't read dependency descriptors gets frames in order, without a gap in sequence numbers. */
    @Test
    void sendsNoDescriptorWithOtherCodecs() throws MediaException {
        Producer vp8 = room.person("eve").produce("camera", Parameters.camera("1", 99, 98L));
        bob.watch(vp8);
        SimulatedSender sender = new SimulatedSender(vp8, 99, 1);
        sender.send(sender.keyFrame(), room.nowNs);
        assertEquals(null, bob.gotLast().extension(HeaderExtension.DEPENDENCY_DESCRIPTOR));
    }

    @Test
    void passesEverythingOfASenderWithoutDescriptors() throws MediaException {
        start(Mode.FULL);
        camera.sender.described = false;
        bobs.preferLayers(0, 0, room.nowNs);
        bob.take();
        camera.keyNext = true;
        camera.send(4);
        assertEquals(4 * 3 * camera.packetsAFrame, bob.got().size());
    }

    private static int frameNumber(SentRtp packet) {
        byte[] descriptor = packet.extension(HeaderExtension.DEPENDENCY_DESCRIPTOR);
        return (descriptor[1] & 0xFF) << 8 | descriptor[2] & 0xFF;
    }
}
