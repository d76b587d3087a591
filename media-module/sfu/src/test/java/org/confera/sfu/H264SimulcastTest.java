package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.confera.media.api.MediaException;
import org.confera.media.api.rtp.RtpEncoding;
import org.confera.sfu.negotiation.BrowserFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** H.264 in three simulcast streams: parameter sets and slices in packets of their own, no numbers but RTP's. */
class H264SimulcastTest {
    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person bob = room.person("bob");
    private final Map<Integer, LayeredFrame> frames = new HashMap<>();
    private final List<H264Frames> streams = new ArrayList<>();
    private Consumer bobs;

    @BeforeEach
    void startCamera() throws MediaException {
        List<RtpEncoding> encodings = BrowserFixtures.CHROMIUM.produce("camera").parameters().encodings();
        Producer camera = room.person("ann").produce("camera", Parameters.simulcast("h264", "1", encodings));
        for (int i = 0; i < 3; i++) {
            streams.add(stream(camera, i));
        }
        bobs = bob.watch(camera);
        send(3);
    }

    private H264Frames stream(Producer camera, int layer) {
        SimulatedSender sender = new SimulatedSender(camera, 100 + layer, "r" + layer, 65_000 + 700 * layer);
        sender.timestamp = 0xFFFF_0000L + 123_456L * layer;
        return new H264Frames(room, camera, sender, frames, layer);
    }

    @Test
    void entersAtTheParameterSetsAndNotAtASlice() {
        List<LayeredFrame> decoded = decode();
        assertEquals(2, decoded.getLast().spatial());
        assertTrue(decoded.getFirst().references().isEmpty());
    }

    @Test
    void goesDownAtTheLowerStreamsNextKeyFrameAndNotBefore() {
        send(20);
        bobs.preferLayers(0, -1, room.nowNs);
        assertEquals(List.of(100L), SentRtcp.plis(room.person("ann").sends.rtcp));
        for (int i = 0; i < 3; i++) {
            room.person("ann").sends.rtcp.clear();
            send(1);
        }
        assertEquals(2, decode().getLast().spatial(), "no key frame yet");
        streams.get(0).keyNext = true;
        send(10);
        assertEquals(0, decode().getLast().spatial());
    }

    @Test
    void goesUpAtAKeyFrameWithoutAGapInNumbers() {
        bobs.preferLayers(0, -1, room.nowNs);
        send(20);
        bobs.preferLayers(2, -1, room.nowNs);
        send(20);
        assertEquals(2, decode().getLast().spatial());
    }

    @Test
    void goesOnWithALowerStreamWhenTheHighestStops() {
        send(20);
        streams.remove(2);
        send(60);
        assertEquals(1, decode().getLast().spatial());
    }

    private void send(int pictures) {
        for (int i = 0; i < pictures; i++) {
            List<Long> asked = SentRtcp.plis(room.person("ann").sends.rtcp);
            room.person("ann").sends.rtcp.clear();
            for (H264Frames stream : streams) {
                stream.keyNext |= asked.contains(stream.sender.ssrc);
                stream.sendQuietly();
            }
            room.pass(LayeredSender.PICTURE_MS);
        }
    }

    private List<LayeredFrame> decode() {
        return Decoder.decode(frames, bob.got());
    }
}
