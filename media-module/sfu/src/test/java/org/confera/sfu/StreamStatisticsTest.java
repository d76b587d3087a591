package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.confera.media.api.MediaException;
import org.confera.media.api.stats.ConsumerStats;
import org.confera.media.api.stats.InboundRtpStats;
import org.confera.media.api.stats.ParticipantStats;
import org.confera.media.api.stats.ProducerStats;
import org.confera.wire.NtpTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of producers and consumers, in webrtc-stats terms. */
class StreamStatisticsTest {
    private static final int PAYLOAD = 40;

    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person ann = room.person("ann");
    private final SimulatedRoom.Person bob = room.person("bob");
    private Producer camera;
    private SimulatedSender sender;

    @BeforeEach
    void startCamera() throws MediaException {
        camera = ann.produce("camera", Parameters.camera("1", 77, 78L));
        sender = new SimulatedSender(camera, 77, 65_500);
    }

    @Test
    void beforeTheFirstPacketEverythingIsZeroOrUnknown() throws MediaException {
        bob.watch(camera);
        InboundRtpStats in = inbound();
        assertFalse(in.active());
        assertEquals(0, in.packetsReceived());
        assertEquals(77, in.ssrc(), "told by signalling");
        ConsumerStats out = consumer();
        assertEquals(-1, out.currentSpatialLayer());
        assertNull(out.remote());
        assertEquals(0, out.outbound().packetsSent());
        assertEquals(10, out.score());
    }

    @Test
    void countsFramesPacketsAndBytesOfASecond() throws MediaException {
        bob.watch(camera);
        play(90, 0);
        InboundRtpStats in = inbound();
        assertTrue(in.active());
        assertEquals(90, in.packetsReceived());
        assertEquals(90L * PAYLOAD, in.bytesReceived());
        assertEquals(90, in.framesReceived());
        assertEquals(1, in.keyFramesReceived());
        assertEquals(33.3, in.framesPerSecond(), 1.5);
        assertEquals(33.3 * PAYLOAD * 8, in.bitrate(), 500);
        assertEquals(0, in.packetsLost());
        ConsumerStats out = consumer();
        assertEquals(90, out.outbound().packetsSent());
        assertEquals(90L * PAYLOAD, out.outbound().bytesSent());
        assertEquals(33.3 * PAYLOAD * 8, out.outbound().bitrate(), 500);
        assertEquals(0, out.currentSpatialLayer());
        assertEquals(Map.of(), out.drops());
    }

    @Test
    void lossIsCountedBeforeRepairAndRepairBesideIt() {
        sender.send(sender.keyFrame(), room.nowNs);
        byte[] lost = sender.frame();
        for (int i = 0; i < 8; i++) {
            sender.send(sender.frame(), room.nowNs);
        }
        sender.send(sender.retransmission(lost, 78), room.nowNs);
        sender.send(sender.retransmission(lost, 78), room.nowNs);
        room.pass(900);
        InboundRtpStats in = inbound();
        assertEquals(1, in.packetsLost());
        assertEquals(1, in.retransmittedPacketsReceived());
        assertEquals(10, in.packetsReceived());
        assertEquals(1, in.packetsDuplicated());
        assertEquals(0.1, in.fractionLost());
        assertEquals(1, in.nackCount());
    }

    @Test
    void whatCanNotBeUsedIsDiscarded() {
        sender.send(sender.keyFrame(), room.nowNs);
        sender.send(sender.padding(), room.nowNs);
        assertEquals(1, inbound().packetsDiscarded());
        assertEquals(1, inbound().framesReceived());
    }

    @Test
    void whatViewersAskForIsCounted() throws MediaException {
        Consumer consumer = bob.watch(camera);
        play(5, 0);
        int missed = bob.gotLast().sequence();
        SentRtcp.nack(bob.down, consumer.ssrc(), room.nowNs, missed, missed - 1);
        SentRtcp.nack(bob.down, consumer.ssrc(), room.nowNs, 30_000);
        SentRtcp.pli(bob.down, consumer.ssrc(), room.nowNs);
        ConsumerStats out = consumer();
        assertEquals(2, out.outbound().nackCount());
        assertEquals(1, out.outbound().pliCount());
        assertEquals(2, out.outbound().retransmittedPacketsSent());
        assertEquals(2L * PAYLOAD, out.outbound().retransmittedBytesSent());
        assertEquals(7, out.outbound().packetsSent());
        assertEquals(Map.of("RETRANSMISSION_REFUSED", 1L), out.drops());
        room.pass(1_000);
        assertEquals(1, inbound().pliCount());
    }

    @Test
    void whatAViewerReportsIsToldWithTheRoundTrip() throws MediaException {
        Consumer consumer = bob.watch(camera);
        SentRtcp.senderReport(ann.up, 77, NtpTime.ofUnixNs(1_790_000_000_000_000_000L), 1, room.nowNs);
        play(40, 0);
        long lsr = NtpTime.compact(SentRtcp.senderReport(bob.receives.rtcp, consumer.ssrc()).ntp());
        SentRtcp.report(bob.down, consumer.ssrc(), 1_000, 0, 0, 0, 0, room.nowNs);
        room.pass(60);
        SentRtcp.report(bob.down, consumer.ssrc(), 1_100, 10, 26, 900, lsr, room.nowNs);
        ConsumerStats out = consumer();
        assertEquals(10, out.remote().packetsLost());
        assertEquals(0.1, out.remote().fractionLost(), 0.01);
        assertEquals(0.010, out.remote().jitter(), 1e-9);
        assertTrue(out.remote().roundTripTime() >= 0.059, out.remote().toString());
        assertEquals(out.remote().roundTripTime(), stats("bob").transports().stream()
                .filter(transport -> transport.id().equals("bob-receive")).findFirst().orElseThrow().currentRoundTripTime());
    }

    @Test
    void aTrackThatArrivesBadlyScoresLessAndItsViewersAreTold() throws MediaException {
        bob.watch(camera);
        play(200, 5);
        assertEquals(5, producer().score(), "a fifth lost for good");
        assertEquals(5, consumer().producerScore());
        assertEquals(10, consumer().score(), "the way to the viewer is not to blame");
    }

    @Test
    void aMutedTrackKeepsItsScore() throws MediaException {
        play(60, 0);
        camera.pause(room.nowNs);
        room.pass(10_000);
        assertEquals(10, producer().score());
        assertTrue(producer().paused());
        assertFalse(inbound().active());
    }

    @Test
    void aPersonSeesOnlyWhatIsTheirs() throws MediaException {
        bob.watch(camera);
        assertEquals(2, stats("ann").transports().size());
        assertEquals(1, stats("ann").producers().size());
        assertEquals(0, stats("ann").consumers().size());
        assertEquals(0, stats("bob").producers().size());
        assertEquals(1, stats("bob").consumers().size());
        assertEquals(0, stats("nobody").transports().size());
    }

    /** A key frame and frames after it, 30 ms apart; with {@code lossEvery} each such one doesn't arrive. */
    private void play(int frames, int lossEvery) {
        for (int i = 0; i < frames; i++) {
            byte[] packet = i == 0 ? sender.keyFrame() : sender.frame();
            if (lossEvery == 0 || i % lossEvery != lossEvery - 1) {
                sender.send(packet, room.nowNs);
            }
            room.pass(30);
        }
    }

    private ParticipantStats stats(String person) {
        return room.router.stats(person, room.nowNs);
    }

    private ProducerStats producer() {
        return stats("ann").producers().getFirst();
    }

    private InboundRtpStats inbound() {
        return producer().streams().getFirst();
    }

    private ConsumerStats consumer() {
        return stats("bob").consumers().getFirst();
    }
}
