package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.confera.media.api.ConnectionCause;
import org.confera.media.api.ConnectionQuality;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaException;
import org.confera.media.api.QualityLimitation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The room hears whose connection suffers, and whether on the way up, on the way down, or in the device. */
class ConnectionQualityTest {
    private static final int SECOND = 1_000;

    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person ann = room.person("ann");
    private final SimulatedRoom.Person bob = room.person("bob");
    private final Random random = new Random(11);
    private Producer microphone;
    private Producer camera;
    private SimulatedSender voice;
    private SimulatedSender picture;
    private Consumer seen;
    private int frameMs = 40;
    private double loss;
    private boolean cameraRuns = true;
    private boolean talks = true;
    private long reported = 1_000;
    private int reportedLost;

    @BeforeEach
    void annIsSeenAndHeardByBob() throws MediaException {
        microphone = ann.produce("mic", Parameters.microphone("0", 5));
        camera = ann.produce("camera", Parameters.camera("1", 77, 78L));
        voice = new SimulatedSender(microphone, 5, 1);
        picture = new SimulatedSender(camera, 77, 1);
        bob.watch(microphone);
        seen = bob.watch(camera);
        picture.send(picture.keyFrame(), room.nowNs);
    }

    @Test
    void nobodyIsToldAnythingWhileAllIsWell() {
        pass(30 * SECOND, 0);
        assertEquals(List.of(), told());
    }

    @Test
    void lossOnAnnsWayUpIsAnnsUplinkWithinFourSeconds() {
        pass(10 * SECOND, 0);
        loss = 0.12;
        pass(4 * SECOND, 0);
        assertEquals(1, told().size(), told().toString());
        assertEquals("ann", told().getFirst().participantId());
        assertEquals(ConnectionCause.UPLINK, told().getFirst().quality().cause());
        loss = 0;
        pass(12 * SECOND, 0);
        assertEquals(ConnectionQuality.PERFECT, told().getLast().quality());
    }

    @Test
    void lossOnBobsWayDownIsBobsDownlinkAndNobodyElses() {
        pass(10 * SECOND, 0);
        pass(5 * SECOND, 0.15);
        assertEquals(1, told().size(), told().toString());
        assertEquals("bob", told().getFirst().participantId());
        assertEquals(ConnectionCause.DOWNLINK, told().getFirst().quality().cause());
    }

    @Test
    void whatAnnsNetworkLostIsNotBobsFaultThoughHeMissesItToo() {
        pass(10 * SECOND, 0);
        loss = 0.2;
        pass(8 * SECOND, 0.2);
        assertEquals(List.of("ann"), told().stream().map(MediaEvent.ConnectionQualityChanged::participantId).distinct().toList());
    }

    @Test
    void silenceIsAnnsUplinkAtItsWorst() {
        pass(10 * SECOND, 0);
        talks = false;
        cameraRuns = false;
        pass(4 * SECOND, 0);
        assertEquals(List.of(new ConnectionQuality(0, ConnectionCause.UPLINK)), told().stream()
                .map(MediaEvent.ConnectionQualityChanged::quality).toList());
    }

    @Test
    void aCameraThatStopsWhileTheVoiceGoesOnIsAnnsDevice() {
        pass(10 * SECOND, 0);
        cameraRuns = false;
        pass(4 * SECOND, 0);
        assertEquals(List.of(new ConnectionQuality(3, ConnectionCause.DEVICE)), told().stream()
                .map(MediaEvent.ConnectionQualityChanged::quality).toList());
    }

    @Test
    void aSlowCameraIsAnnsDevice() {
        frameMs = 160;
        pass(12 * SECOND, 0);
        assertEquals(ConnectionCause.DEVICE, told().getLast().quality().cause());
    }

    @Test
    void whatABrowserSaysOfItsProcessorIsItsDevice() {
        room.router.quality().onLimitation("ann", QualityLimitation.CPU);
        pass(3 * SECOND, 0);
        assertEquals(List.of(new ConnectionQuality(6, ConnectionCause.DEVICE)), told().stream()
                .map(MediaEvent.ConnectionQualityChanged::quality).toList());
    }

    @Test
    void whoIsMutedAndUnseenIsNotBlamed() {
        pass(10 * SECOND, 0);
        microphone.pause(room.nowNs);
        camera.pause(room.nowNs);
        talks = false;
        cameraRuns = false;
        pass(20 * SECOND, 0);
        assertEquals(List.of(), told());
    }

    @Test
    void aQuietMicrophoneIsNoFault() throws MediaException {
        camera.close(room.nowNs);
        cameraRuns = false;
        talks = false;
        for (int i = 0; i < 100; i++) {
            voice.send(voice.sound(70), room.nowNs);
            voice.timestamp += 19 * 960;
            room.pass(400);
        }
        assertEquals(List.of(), told());
    }

    @Test
    void aSharedScreenOnWhichNothingMovesIsNoFault() throws MediaException {
        Producer screen = ann.up.produce("screen", org.confera.media.api.MediaSource.SCREEN,
                org.confera.sfu.negotiation.ProducerNegotiation.negotiate(org.confera.media.api.rtp.MediaKind.VIDEO,
                        Parameters.camera("2", 99, null)), false);
        SimulatedSender sender = new SimulatedSender(screen, 99, 1);
        sender.send(sender.keyFrame(), room.nowNs);
        pass(20 * SECOND, 0);
        assertEquals(List.of(), told());
        assertTrue(room.events.stream().noneMatch(MediaEvent.ProducerScoreChanged.class::isInstance));
    }

    @Test
    void whatWasToldIsTakenBackWhenThePersonsMediaEnds() {
        loss = 0.3;
        pass(5 * SECOND, 0);
        ann.up.close(room.nowNs);
        assertEquals(1, told().size());
        ann.down.close(room.nowNs);
        assertEquals(ConnectionQuality.PERFECT, told().getLast().quality());
        assertEquals("ann", told().getLast().participantId());
    }

    @Test
    void anAdministratorSeesWhoseConnectionSuffersAndWhatPasses() {
        pass(10 * SECOND, 0);
        loss = 0.12;
        pass(4 * SECOND, 0);
        var people = room.router.quality().people();
        var anns = people.stream().filter(person -> person.participantId().equals("ann")).findFirst().orElseThrow();
        assertEquals(ConnectionCause.UPLINK, anns.quality().cause());
        assertEquals(0.12, anns.sentLoss(), 0.06);
        assertEquals(0, anns.receivedLoss());
        assertEquals(2, anns.producers());
        assertEquals("192.0.2.1", anns.address());
        assertEquals(2, people.stream().filter(person -> person.participantId().equals("bob")).findFirst().orElseThrow().consumers());
    }

    /** Time passes; bob reports once a second that he lost this share of what he was sent. */
    private void pass(int forMs, double bobsLoss) {
        for (int ms = 0; ms < forMs; ms += 20) {
            if (talks) {
                maybeSend(voice, voice.sound(40));
            }
            if (cameraRuns && ms % frameMs == 0) {
                for (int i = 0; i < 4; i++) {
                    maybeSend(picture, picture.frame(), i == 3);
                }
            }
            if (ms % SECOND == 0) {
                reported += 100;
                reportedLost += (int) (100 * bobsLoss);
                SentRtcp.report(bob.down, seen.ssrc(), reported, reportedLost, (int) (256 * bobsLoss), 0, 0, room.nowNs);
            }
            room.pass(20);
        }
    }

    private void maybeSend(SimulatedSender from, byte[] packet) {
        if (random.nextDouble() >= loss) {
            from.send(packet, room.nowNs);
        }
    }

    /** Of a frame's packets only the last carries the marker. */
    private void maybeSend(SimulatedSender from, byte[] packet, boolean last) {
        packet[1] = (byte) (last ? packet[1] | 0x80 : packet[1] & 0x7F);
        maybeSend(from, packet);
    }

    private List<MediaEvent.ConnectionQualityChanged> told() {
        return room.events.stream().filter(MediaEvent.ConnectionQualityChanged.class::isInstance)
                .map(MediaEvent.ConnectionQualityChanged.class::cast).toList();
    }
}
