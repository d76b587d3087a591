package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.confera.media.api.MediaException;
import org.confera.media.api.rtp.RtpEncoding;
import org.confera.sfu.SvcLayers.Mode;
import org.confera.sfu.negotiation.BrowserFixtures;
import org.junit.jupiter.api.Test;

/** Senders whose picture is too small, or whose uplink too narrow, for all the layers that they announced. */
class SmallWindowTest {
    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person bob = room.person("bob");
    private final Map<Integer, LayeredFrame> frames = Vp8Layers.noFrames();

    @Test
    void showsTheMiddleStreamWhenTheLargestNeverStarts() throws MediaException {
        Vp8Layers[] streams = simulcast();
        bob.watch(streams[0].producer);
        send(60, streams[0], streams[1]);
        assertEquals(101, shownStream());
        Decoder.decode(frames, bob.got());
    }

    @Test
    void takesTheLargestWhenTheWindowGrowsAndLetsItGoWhenItShrinks() throws MediaException {
        Vp8Layers[] streams = simulcast();
        bob.watch(streams[0].producer);
        send(60, streams[0], streams[1]);
        send(60, streams);
        assertEquals(102, shownStream());
        send(60, streams[0], streams[1]);
        assertEquals(101, shownStream());
        send(30, streams);
        assertEquals(102, shownStream());
        Decoder.decode(frames, bob.got());
    }

    @Test
    void showsWhatThereIsOfSpatialLayersThatNeverStart() throws MediaException {
        Producer producer = room.person("ann").produce("camera",
                Parameters.layered("screen", "1", 77, null, "L3T3_KEY"));
        SvcLayers camera = new Vp9Layers(room, producer, new SimulatedSender(producer, 77, 1), Mode.KEY);
        camera.spatialLayers = 1;
        bob.watch(producer);
        camera.send(100);
        assertEquals(100 * camera.packetsAFrame, bob.got().size(), "from the first picture on");
        List<LayeredFrame> shown = Decoder.decode(camera.frames, bob.got());
        assertEquals(0, shown.getLast().spatial());
    }

    /** A screen share is one stream of one layer: there is nothing to choose, whatever a viewer wants. */
    @Test
    void showsAScreenOfOneStreamToEverybody() throws MediaException {
        Producer producer = room.person("ann").produce("camera", Parameters.camera("1", 77, null));
        SimulatedSender screen = new SimulatedSender(producer, 77, 1);
        bob.watch(producer).preferLayers(0, 0, room.nowNs);
        screen.send(screen.keyFrame(), room.nowNs);
        for (int i = 0; i < 50; i++) {
            room.pass(200);
            screen.send(screen.frame(), room.nowNs);
        }
        assertEquals(51, bob.got().size());
    }

    private Vp8Layers[] simulcast() throws MediaException {
        List<RtpEncoding> encodings = BrowserFixtures.CHROMIUM.produce("camera").parameters().encodings();
        Producer camera = room.person("ann").produce("camera", Parameters.simulcast("camera", "1", encodings));
        Vp8Layers[] streams = new Vp8Layers[3];
        for (int i = 0; i < 3; i++) {
            streams[i] = new Vp8Layers(room, camera, new SimulatedSender(camera, 100 + i, "r" + i, 1_000 * i), frames);
        }
        return streams;
    }

    private void send(int pictures, Vp8Layers... streams) {
        for (int n = 0; n < pictures; n++) {
            List<Long> asked = SentRtcp.plis(room.person("ann").sends.rtcp);
            room.person("ann").sends.rtcp.clear();
            for (Vp8Layers stream : streams) {
                stream.keyNext |= asked.contains(stream.sender.ssrc);
                stream.sendQuietly();
            }
            room.pass(LayeredSender.PICTURE_MS);
        }
    }

    private long shownStream() {
        return 100 + bob.down.consumers().getFirst().layers().current();
    }
}
