package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaException;
import org.confera.sfu.negotiation.BrowserFixtures;
import org.confera.sfu.stats.ForwardingDrop;
import org.confera.wire.NtpTime;
import org.confera.wire.Sequence;
import org.confera.wire.Timestamp32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A camera in three layers whose SSRCs nobody signalled; each viewer gets one of them as one stream without seams. */
class SimulcastTest {
    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person bob = room.person("bob");
    private Producer camera;
    private final SimulatedSender[] layers = new SimulatedSender[3];

    @BeforeEach
    void startCamera() throws MediaException {
        start(BrowserFixtures.CHROMIUM);
    }

    private void start(BrowserFixtures browser) throws MediaException {
        if (camera != null) {
            camera.close(room.nowNs);
        }
        camera = room.person("ann of " + browser).produce(browser, "camera");
        for (int i = 0; i < 3; i++) {
            layers[i] = new SimulatedSender(camera, 1000 * browser.ordinal() + 100 + i, "r" + i, 65_000 + 200 * i);
            layers[i].timestamp = 0xFFFF_0000L + 123_456_789L * i;
            layers[i].pictureId = 32_760 + 5_000 * i;
            layers[i].tl0PicIdx = 250 + 20 * i;
        }
    }

    @ParameterizedTest
    @EnumSource
    void learnsLayersByMidAndRid(BrowserFixtures browser) throws MediaException {
        start(browser);
        sendFrom(7, 1);
        for (int i = 0; i < 3; i++) {
            assertEquals(layers[i].ssrc, camera.stream(i).ssrc());
        }
    }

    @ParameterizedTest
    @EnumSource
    void learnsRetransmissionsByRepairedRid(BrowserFixtures browser) throws MediaException {
        start(browser);
        sendFrom(7, 1);
        byte[] lost = layers[1].frame();
        layers[1].send(layers[1].retransmission(lost, 555), room.nowNs);
        assertEquals(555, camera.stream(1).rtxSsrc());
    }

    @Test
    void ignoresRidsThatNobodyNegotiated() {
        SimulatedSender stranger = new SimulatedSender(camera, 9, "r9", 1);
        stranger.send(stranger.keyFrame(), room.nowNs);
        SimulatedSender nameless = new SimulatedSender(camera, 10, "r0", 1);
        nameless.named = false;
        nameless.send(nameless.keyFrame(), room.nowNs);
        SimulatedSender second = new SimulatedSender(camera, 11, "r0", 1);
        layers[0].send(layers[0].keyFrame(), room.nowNs);
        second.send(second.keyFrame(), room.nowNs);
        assertEquals(3, room.drops(ForwardingDrop.RTP_UNKNOWN_SSRC));
        assertEquals(layers[0].ssrc, camera.stream(0).ssrc());
    }

    @Test
    void forwardsOnlyTheHighestLayerThatComes() throws MediaException {
        bob.watch(camera);
        sendFrom(3, 30);
        assertEquals(1, currentLayerOfBob(), "layer 2 is off");
        sendFrom(7, 30);
        assertEquals(2, currentLayerOfBob());
        assertSeamless(bob.got());
    }

    @Test
    void switchesAtKeyFramesOnly() throws MediaException {
        Consumer consumer = bob.watch(camera);
        sendFrom(7, 5);
        consumer.preferLayers(0, -1, room.nowNs);
        frames(7, 10);
        assertEquals(2, currentLayerOfBob(), "no key frame of layer 0 yet");
        assertTrue(SentRtcp.plis(sendTransport().rtcp).contains(layers[0].ssrc));
        layers[0].send(layers[0].keyFrame(), room.nowNs);
        frames(7, 10);
        assertEquals(0, currentLayerOfBob());
        assertSeamless(bob.got());
    }

    /** Threats: one number for two contents would give the key away. */
    @Test
    void keepsTheNumberOfWhatComesLateAcrossASwitch() throws MediaException {
        Consumer consumer = bob.watch(camera);
        sendFrom(7, 5);
        byte[] late = layers[2].frame();
        layers[2].send(layers[2].padding(), room.nowNs);
        consumer.preferLayers(0, -1, room.nowNs);
        layers[0].send(layers[0].keyFrame(), room.nowNs);
        layers[2].send(late, room.nowNs);
        frames(7, 3);
        assertEquals(0, currentLayerOfBob());
        int first = bob.got().getFirst().sequence();
        assertEquals(IntStream.range(0, 5 + 2 + 3).boxed().toList(),
                bob.got().stream().map(packet -> packet.sequence() - first & 0xFFFF).sorted().toList());
    }

    @Test
    void fallsBackWhenALayerStops() throws MediaException {
        bob.watch(camera);
        sendFrom(7, 30);
        assertEquals(2, currentLayerOfBob());
        for (int i = 0; i < 50; i++) {
            frames(3, 1);
        }
        layers[1].send(layers[1].keyFrame(), room.nowNs);
        frames(3, 5);
        assertEquals(1, currentLayerOfBob());
        assertSeamless(bob.got());
    }

    @Test
    void givesEachViewerTheLayerItPrefers() throws MediaException {
        bob.watch(camera);
        Consumer small = room.person("eve").watch(camera);
        small.preferLayers(0, -1, room.nowNs);
        sendFrom(7, 10);
        int bobs = bob.got().size();
        frames(7, 10);
        assertEquals(bobs + 10, bob.got().size());
        assertEquals(2, currentLayerOfBob());
        assertEquals(0, small.stream().current().layer());
    }

    @Test
    void clampsLayersThatDoNotExist() throws MediaException {
        Consumer consumer = bob.watch(camera);
        consumer.preferLayers(99, -1, room.nowNs);
        sendFrom(7, 10);
        assertEquals(2, currentLayerOfBob());
        consumer.preferLayers(-1, -1, room.nowNs);
        sendFrom(7, 10);
        assertEquals(0, currentLayerOfBob());
    }

    /** Timestamps of layers are unrelated; sender reports tell how far apart two frames were captured. */
    @Test
    void keepsThePicturesClockAcrossASwitch() throws MediaException {
        Consumer consumer = bob.watch(camera);
        sendFrom(7, 3);
        long ntp = NtpTime.ofUnixNs(1_790_000_000_000_000_000L);
        for (SimulatedSender layer : layers) {
            SentRtcp.senderReport(camera.transport(), layer.ssrc, ntp, layer.timestamp & 0xFFFF_FFFFL, room.nowNs);
        }
        consumer.preferLayers(0, -1, room.nowNs);
        frames(7, 1);
        long before = bob.gotLast().timestamp();
        room.pass(20);
        layers[0].send(layers[0].keyFrame(), room.nowNs);
        assertEquals(3000, Timestamp32.distance(before, bob.gotLast().timestamp()), 2, "one frame later, not 20 ms");
    }

    @Test
    void tellsWhichLayerIsShown() throws MediaException {
        Consumer consumer = bob.watch(camera);
        sendFrom(7, 10);
        room.pass(100);
        consumer.preferLayers(0, -1, room.nowNs);
        sendFrom(7, 10);
        room.pass(200);
        List<MediaEvent> layersShown =
                room.events.stream().filter(MediaEvent.ConsumerLayersChanged.class::isInstance).toList();
        assertEquals(new MediaEvent.ConsumerLayersChanged("room-1", "bob", consumer.id(), 0, 2), layersShown.getLast());
        assertEquals(2, layersShown.size());
    }

    private FakeTransport sendTransport() {
        return room.person(camera.participantId()).sends;
    }

    private int currentLayerOfBob() {
        return bob.down.consumerOf(bob.gotLast().rtp().ssrc()).stream().current().layer();
    }

    /** One frame of each layer in the set, every 33 ms or so; whoever is asked for a key frame sends one. */
    private void sendFrom(int set, int frames) {
        for (int n = 0; n < frames; n++) {
            List<Long> asked = SentRtcp.plis(sendTransport().rtcp);
            sendTransport().rtcp.clear();
            for (int i = 0; i < 3; i++) {
                if ((set & 1 << i) != 0) {
                    boolean key = n == 0 || asked.contains(layers[i].ssrc);
                    layers[i].send(key ? layers[i].keyFrame() : layers[i].frame(), room.nowNs);
                }
            }
            room.pass(30);
        }
    }

    private void frames(int set, int frames) {
        for (int n = 0; n < frames; n++) {
            for (int i = 0; i < 3; i++) {
                if ((set & 1 << i) != 0) {
                    layers[i].send(layers[i].frame(), room.nowNs);
                }
            }
            room.pass(30);
        }
    }

    private static void assertSeamless(List<SentRtp> packets) {
        for (int i = 1; i < packets.size(); i++) {
            SentRtp before = packets.get(i - 1);
            SentRtp after = packets.get(i);
            assertEquals(Sequence.add(before.sequence(), 1), after.sequence(), "sequence of packet " + i);
            assertEquals(before.pictureId() + 1 & 0x7FFF, after.pictureId(), "picture id of packet " + i);
            assertTrue((after.tl0PicIdx() - before.tl0PicIdx() & 0xFF) <= 1, "tl0picidx of packet " + i);
            int ticks = Timestamp32.distance(before.timestamp(), after.timestamp());
            assertTrue(ticks > 0 && ticks < 3 * 90_000, ticks + " ticks before packet " + i);
        }
        assertEquals(1, packets.stream().map(packet -> packet.rtp().ssrc()).distinct().count());
    }
}
