package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.confera.client.WebRtcClient;
import org.confera.media.api.ConsumerOptions;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaException.Reason;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.TransportOptions;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.sfu.negotiation.BrowserFixtures;
import org.confera.sfu.testing.RtpPackets;
import org.confera.wire.RtpPacket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole SFU through its one door: real sockets, real DTLS-SRTP, two people. */
@Timeout(120)
class SfuTest {
    private final BlockingQueue<MediaEvent> events = new LinkedBlockingQueue<>();
    private Sfu sfu;

    @BeforeEach
    void start() throws MediaException {
        sfu = Sfu.start(SfuSettings.defaults().withWorkers(2).withBasePort(0)
                .withBindAddress(InetAddress.getLoopbackAddress()), events::add);
        sfu.openRouter("room");
    }

    @AfterEach
    void close() {
        sfu.close();
    }

    @Test
    void onePersonHearsTheOther() throws Exception {
        TransportOptions up = sfu.createWebRtcTransport("room", "ann", TransportDirection.SEND);
        TransportOptions down = sfu.createWebRtcTransport("room", "bob", TransportDirection.RECEIVE);
        try (WebRtcClient ann = connect(up); WebRtcClient bob = connect(down)) {
            assertEquals(MediaEvent.TransportState.CONNECTED,
                    ((MediaEvent.TransportStateChanged) events.poll(30, TimeUnit.SECONDS)).state());
            String producer = produce(up, "mic", false);
            ConsumerOptions options = sfu.consume(down.id(), producer, BrowserFixtures.FIREFOX.capabilities());
            assertEquals(producer, options.producerId());
            assertEquals("simple", options.type());
            ann.sendRtp(sound(1));
            assertNull(bob.receiveRtp(200), "a consumer is born paused");
            sfu.resumeConsumer(options.id());
            assertHears(ann, bob, options, 2);

            sfu.pauseProducer(producer);
            // An answered command comes behind the deferred one in the worker's queue.
            sfu.restartIce(up.id());
            ann.sendRtp(sound(500));
            assertNull(bob.receiveRtp(200), "muted");
            sfu.resumeProducer(producer);
            assertHears(ann, bob, options, 600);

            SfuCounters counters = sfu.counters();
            assertEquals(2, counters.workers());
            assertEquals(1, counters.routers());
            assertEquals(2, counters.transports());
            assertEquals(1, counters.producers());
            assertEquals(1, counters.consumers());
            assertTrue(counters.packetsIn() >= 4 && counters.packetsOut() >= 2 && counters.bytesOut() > 0);
            assertTrue(counters.drops().get("PRODUCER_PAUSED") >= 1);
            assertTrue(counters.drops().containsKey("SRTP_WRONG_TAG"));
        }
    }

    @Test
    void closingAParticipantEndsTheirMedia() throws Exception {
        TransportOptions up = sfu.createWebRtcTransport("room", "ann", TransportDirection.SEND);
        TransportOptions down = sfu.createWebRtcTransport("room", "bob", TransportDirection.RECEIVE);
        String producer = produce(up, "camera", false);
        sfu.consume(down.id(), producer, BrowserFixtures.CHROMIUM.capabilities());
        sfu.closeParticipant("ann");
        await(SfuCounters::transports, 1);
        assertEquals(0, sfu.counters().producers());
        assertEquals(0, sfu.counters().consumers());
        assertReason(Reason.NOT_FOUND, () -> sfu.restartIce(up.id()));
        assertReason(Reason.NOT_FOUND, () -> produce(up, "mic", false));
        sfu.closeParticipant("ann");
        sfu.resumeProducer(producer);
        sfu.closeTransport(null);
    }

    @Test
    void closingARouterEndsEverythingInIt() throws Exception {
        TransportOptions up = sfu.createWebRtcTransport("room", "ann", TransportDirection.SEND);
        produce(up, "mic", true);
        sfu.closeRouter("room");
        assertReason(Reason.NOT_FOUND, () -> sfu.createWebRtcTransport("room", "ann", TransportDirection.SEND));
        sfu.openRouter("room");
        await(SfuCounters::transports, 0);
        assertEquals(0, sfu.counters().producers());
        assertEquals(1, sfu.counters().routers());
    }

    /** Threats, lines 2 and 26. */
    @Test
    void whatIsInAnotherRoomDoesNotExist() throws Exception {
        sfu.openRouter("other");
        TransportOptions up = sfu.createWebRtcTransport("room", "ann", TransportDirection.SEND);
        TransportOptions elsewhere = sfu.createWebRtcTransport("other", "eve", TransportDirection.RECEIVE);
        String producer = produce(up, "mic", false);
        MediaException refusal = assertReason(Reason.NOT_FOUND,
                () -> sfu.consume(elsewhere.id(), producer, BrowserFixtures.CHROMIUM.capabilities()));
        assertEquals("There is no producer '" + producer + "': it was never opened, or it is closed.",
                refusal.getMessage());
    }

    @Test
    void refusalsNameTheirReason() throws Exception {
        TransportOptions up = sfu.createWebRtcTransport("room", "ann", TransportDirection.SEND);
        assertReason(Reason.REFUSED, () -> sfu.produce(up.id(), MediaKind.AUDIO, MediaSource.MICROPHONE,
                BrowserFixtures.CHROMIUM.produce("screen").parameters(), false));
        assertReason(Reason.NOT_FOUND, () -> sfu.createWebRtcTransport("nowhere", "ann", TransportDirection.SEND));
        assertReason(Reason.NOT_FOUND, () -> sfu.consume(up.id(), "p", BrowserFixtures.CHROMIUM.capabilities()));
        assertReason(Reason.NOT_FOUND, () -> sfu.connectWebRtcTransport(null, null));
    }

    /** Threats, line 30. */
    @Test
    void limitsWhatOnePersonCanOpen() throws Exception {
        TransportOptions first = sfu.createWebRtcTransport("room", "ann", TransportDirection.SEND);
        for (int i = 1; i < 8; i++) {
            sfu.createWebRtcTransport("room", "ann", TransportDirection.SEND);
        }
        MediaException refusal = assertReason(Reason.LIMIT,
                () -> sfu.createWebRtcTransport("room", "ann", TransportDirection.SEND));
        assertTrue(refusal.getMessage().contains("8 transports"), refusal.getMessage());
        assertNotNull(sfu.createWebRtcTransport("room", "bob", TransportDirection.SEND));
        for (int i = 0; i < 8; i++) {
            sfu.produce(first.id(), MediaKind.AUDIO, MediaSource.MICROPHONE, Parameters.microphone("m" + i, 50 + i),
                    true);
        }
        refusal = assertReason(Reason.LIMIT, () -> sfu.produce(first.id(), MediaKind.AUDIO, MediaSource.MICROPHONE,
                Parameters.microphone("m8", 58), true));
        assertTrue(refusal.getMessage().contains("8 tracks"), refusal.getMessage());
    }

    @Test
    void spreadsRoomsOverWorkers() throws Exception {
        sfu.createWebRtcTransport("room", "ann", TransportDirection.SEND);
        sfu.openRouter("second");
        int first = port(sfu.createWebRtcTransport("room", "bob", TransportDirection.SEND));
        int second = port(sfu.createWebRtcTransport("second", "bob", TransportDirection.SEND));
        assertNotEquals(first, second);
    }

    @Test
    void openingARouterAgainFindsIt() throws Exception {
        sfu.createWebRtcTransport("room", "ann", TransportDirection.SEND);
        assertEquals(sfu.openRouter("room"), sfu.openRouter("room"));
        assertEquals(1, sfu.counters().routers());
        assertEquals(1, sfu.counters().transports());
    }

    @Test
    void saysThatItIsClosed() throws Exception {
        sfu.close();
        assertReason(Reason.UNAVAILABLE, () -> sfu.createWebRtcTransport("room", "ann", TransportDirection.SEND));
        sfu.closeRouter("room");
        sfu.close();
    }

    @Test
    void namesATakenPort() throws Exception {
        int taken = port(sfu.createWebRtcTransport("room", "ann", TransportDirection.SEND));
        MediaException refusal = assertReason(Reason.UNAVAILABLE, () -> Sfu.start(SfuSettings.defaults().withWorkers(1)
                .withBasePort(taken).withBindAddress(InetAddress.getLoopbackAddress()), events::add));
        assertTrue(refusal.getMessage().contains(Integer.toString(taken)), refusal.getMessage());
    }

    private WebRtcClient connect(TransportOptions options) throws Exception {
        WebRtcClient client = new WebRtcClient();
        sfu.connectWebRtcTransport(options.id(), client.dtlsParameters());
        client.connect(options.iceParameters(),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port(options)));
        return client;
    }

    private static int port(TransportOptions options) {
        return options.iceCandidates().getFirst().port();
    }

    private String produce(TransportOptions up, String source, boolean paused) throws MediaException {
        BrowserFixtures.Produce track = BrowserFixtures.CHROMIUM.produce(source);
        RtpParameters parameters = source.equals("mic") ? Parameters.microphone("0", 5) : track.parameters();
        return sfu.produce(up.id(), track.kind(), source.equals("mic") ? MediaSource.MICROPHONE : MediaSource.CAMERA,
                parameters, paused);
    }

    /** Sends until something arrives: commands take effect soon, not at once. */
    private static void assertHears(WebRtcClient ann, WebRtcClient bob, ConsumerOptions options, int from)
            throws Exception {
        byte[] heard = null;
        for (int i = 0; heard == null && i < 50; i++) {
            ann.sendRtp(sound(from + i));
            heard = bob.receiveRtp(100);
        }
        RtpPacket packet = new RtpPacket();
        assertNotNull(heard);
        assertTrue(packet.wrap(heard, 0, heard.length));
        assertEquals(options.rtpParameters().encodings().getFirst().ssrc(), packet.ssrc());
        assertFalse(packet.ssrc() == 5);
        while (bob.receiveRtp(50) != null) {
            // what was on its way
        }
    }

    private static byte[] sound(int sequence) {
        return RtpPackets.rtp(111, sequence, sequence * 960L, 5, 80);
    }

    /** Deferred commands take effect soon, not at once. */
    private void await(ToIntFunction<SfuCounters> count, int expected) throws InterruptedException {
        for (int i = 0; i < 500 && count.applyAsInt(sfu.counters()) != expected; i++) {
            Thread.sleep(10);
        }
        assertEquals(expected, count.applyAsInt(sfu.counters()));
    }

    private interface Command {
        void run() throws Exception;
    }

    private static MediaException assertReason(Reason reason, Command command) {
        MediaException refusal = assertThrows(MediaException.class, command::run);
        assertEquals(reason, refusal.reason(), refusal.getMessage());
        return refusal;
    }
}
