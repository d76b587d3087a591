package org.confera.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.Random;
import org.confera.client.ClientCertificate;
import org.confera.client.OpusSource;
import org.confera.client.SrtpSuite;
import org.confera.client.Vp8Source;
import org.confera.client.WebRtcClient;
import org.confera.media.api.ConsumerOptions;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.sfu.Sfu;
import org.confera.sfu.SfuSettings;
import org.confera.wire.RtpPacket;
import org.confera.wire.payload.Vp8Descriptor;
import org.confera.wire.rtcp.RtcpCompound;
import org.confera.wire.rtcp.RtcpKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls through the real SFU over real sockets: ICE, DTLS and SRTP on both legs. */
class CallTest {
    private static final ClientCertificate CERTIFICATE = ClientCertificate.generate();
    private static final long PATIENCE_MS = 30_000;
    private static final long SILENCE_MS = 300;

    private Sfu sfu;
    private RtpCapabilities capabilities;

    @BeforeEach
    void open() throws Exception {
        sfu = Sfu.start(SfuSettings.defaults().withWorkers(1).withBasePort(0)
                .withAnnouncedAddresses(List.of(InetAddress.ofLiteral("127.0.0.1"))), _ -> { });
        capabilities = sfu.openRouter("room");
    }

    @AfterEach
    void close() {
        sfu.close();
    }

    @ParameterizedTest
    @EnumSource
    void carriesSoundWithBothProtectionProfiles(SrtpSuite suite) throws Exception {
        OpusSource source = new OpusSource(0xA0D10L);
        try (Participant speaker = join("speaker", TransportDirection.SEND, suite);
                Participant listener = join("listener", TransportDirection.RECEIVE, suite);
                WebRtcClient inbox = WebRtcClient.on(listener.transport())) {
            String producer = speaker.produce(MediaSource.MICROPHONE, source.parameters());
            ConsumerOptions consumer = listener.consume(producer, capabilities);
            RtpPacket heard = sendUntilHeard(speaker, source, inbox);
            assertEquals(consumer.rtpParameters().encodings().getFirst().ssrc(), heard.ssrc());
            assertEquals(consumer.rtpParameters().codecs().getFirst().payloadType(), heard.payloadType());
            assertEquals(4711, OpusSource.sound(heard.bytes(), heard.payloadOffset()));
        }
    }

    @Test
    void startsAViewersPictureAtAKeyFrameThatItAsksFor() throws Exception {
        Vp8Source source = new Vp8Source(0x71DE0L, "v", 1100);
        try (Participant sender = join("sender", TransportDirection.SEND, SrtpSuite.AEAD_AES_128_GCM);
                Participant viewer = join("viewer", TransportDirection.RECEIVE, SrtpSuite.AEAD_AES_128_GCM);
                WebRtcClient asked = WebRtcClient.on(sender.transport());
                WebRtcClient inbox = WebRtcClient.on(viewer.transport())) {
            String producer = sender.produce(MediaSource.CAMERA, source.parameters());
            sendFrame(sender, source);
            awaitPacketsIn(2);
            ConsumerOptions consumer = viewer.consume(producer, capabilities);
            sendUntilAsked(sender, source, asked);
            source.wantKeyFrame();
            sendFrame(sender, source);
            RtpPacket first = nextRtp(inbox, PATIENCE_MS);
            assertNotNull(first, "no picture");
            assertEquals(consumer.rtpParameters().encodings().getFirst().ssrc(), first.ssrc());
            Vp8Descriptor vp8 = new Vp8Descriptor();
            assertTrue(vp8.wrap(first.bytes(), first.payloadOffset(), first.payloadLength()));
            assertTrue(vp8.keyFrame(), "the picture starts in the middle");
        }
    }

    @Test
    void givesEachViewerAStreamOfItsOwn() throws Exception {
        OpusSource source = new OpusSource(7);
        try (Participant speaker = join("speaker", TransportDirection.SEND, SrtpSuite.AEAD_AES_128_GCM);
                Participant one = join("one", TransportDirection.RECEIVE, SrtpSuite.AEAD_AES_128_GCM);
                Participant two = join("two", TransportDirection.RECEIVE, SrtpSuite.AES128_CM_HMAC_SHA1_80);
                WebRtcClient first = WebRtcClient.on(one.transport());
                WebRtcClient second = WebRtcClient.on(two.transport())) {
            String producer = speaker.produce(MediaSource.MICROPHONE, source.parameters());
            one.consume(producer, capabilities);
            two.consume(producer, capabilities);
            RtpPacket a = sendUntilHeard(speaker, source, first);
            RtpPacket b = nextRtp(second, PATIENCE_MS);
            assertNotNull(b, "the second viewer hears nothing");
            assertNotEquals(a.ssrc(), b.ssrc());
        }
    }

    @Test
    void letsNoPacketOfAMutedSpeakerPass() throws Exception {
        OpusSource source = new OpusSource(7);
        try (Participant speaker = join("speaker", TransportDirection.SEND, SrtpSuite.AEAD_AES_128_GCM);
                Participant listener = join("listener", TransportDirection.RECEIVE, SrtpSuite.AEAD_AES_128_GCM);
                WebRtcClient inbox = WebRtcClient.on(listener.transport())) {
            String producer = speaker.produce(MediaSource.MICROPHONE, source.parameters());
            listener.consume(producer, capabilities);
            sendUntilHeard(speaker, source, inbox);
            sfu.pauseProducer(producer);
            sfu.openRouter("room");
            drain(inbox);
            for (int i = 0; i < 10; i++) {
                send(speaker, source);
            }
            assertNull(nextRtp(inbox, SILENCE_MS), "a packet of a muted speaker passed");
            sfu.resumeProducer(producer);
            sendUntilHeard(speaker, source, inbox);
        }
    }

    @Test
    void keepsACallUpUnderGarbage() throws Exception {
        OpusSource source = new OpusSource(7);
        Random random = new Random(21);
        byte[] garbage = new byte[1200];
        try (Participant speaker = join("speaker", TransportDirection.SEND, SrtpSuite.AEAD_AES_128_GCM);
                Participant listener = join("listener", TransportDirection.RECEIVE, SrtpSuite.AEAD_AES_128_GCM);
                WebRtcClient inbox = WebRtcClient.on(listener.transport())) {
            String producer = speaker.produce(MediaSource.MICROPHONE, source.parameters());
            listener.consume(producer, capabilities);
            sendUntilHeard(speaker, source, inbox);
            for (int i = 0; i < 5_000; i++) {
                random.nextBytes(garbage);
                garbage[0] = (byte) (i % 2 == 0 ? 0x90 : random.nextInt());
                speaker.transport().sendRaw(garbage, 1 + random.nextInt(garbage.length - 1));
            }
            drain(inbox);
            sendUntilHeard(speaker, source, inbox);
        }
    }

    private Participant join(String name, TransportDirection direction, SrtpSuite suite) throws Exception {
        return new Participant(sfu, "room", name, suite, CERTIFICATE).connect(direction);
    }

    private static RtpPacket sendUntilHeard(Participant speaker, OpusSource source, WebRtcClient inbox) throws Exception {
        long deadlineNs = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (System.nanoTime() < deadlineNs) {
            send(speaker, source);
            RtpPacket heard = nextRtp(inbox, 20);
            if (heard != null) {
                return heard;
            }
        }
        throw new AssertionError("nothing was heard for " + PATIENCE_MS + " ms");
    }

    /** Interframes, since a sender that is silent is not asked. */
    private static void sendUntilAsked(Participant sender, Vp8Source source, WebRtcClient asked) throws Exception {
        long deadlineNs = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (!isAsked(asked, 30)) {
            assertTrue(System.nanoTime() < deadlineNs, "no PLI reached the sender");
            sendFrame(sender, source);
        }
    }

    private static boolean isAsked(WebRtcClient sender, long millis) throws InterruptedException {
        RtcpCompound compound = new RtcpCompound();
        for (byte[] packet = sender.receiveRtcp(millis); packet != null; packet = sender.receiveRtcp(millis)) {
            compound.wrap(packet, 0, packet.length);
            while (compound.next()) {
                if (compound.kind() == RtcpKind.PLI) {
                    return true;
                }
            }
        }
        return false;
    }

    private static RtpPacket nextRtp(WebRtcClient inbox, long millis) throws InterruptedException {
        byte[] received = inbox.receiveRtp(millis);
        RtpPacket packet = new RtpPacket();
        return received != null && packet.wrap(received, 0, received.length) ? packet : null;
    }

    /** What the SFU has taken in can't reach a viewer who comes later. */
    private void awaitPacketsIn(long count) {
        long deadlineNs = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (sfu.counters().packetsIn() < count) {
            assertTrue(System.nanoTime() < deadlineNs, "the SFU took in " + sfu.counters().packetsIn() + " packets");
            Thread.onSpinWait();
        }
    }

    private static void drain(WebRtcClient inbox) throws Exception {
        while (nextRtp(inbox, SILENCE_MS) != null) {
            // what was on its way
        }
    }

    private static void send(Participant speaker, OpusSource source) throws Exception {
        speaker.transport().sendRtp(source.packet(), source.next(20, 4711));
    }

    private static void sendFrame(Participant sender, Vp8Source source) throws Exception {
        source.nextFrame();
        sender.transport().sendRtp(source.packet(), source.next(true, false, System.nanoTime()));
        sender.transport().sendRtp(source.packet(), source.next(false, true, System.nanoTime()));
    }
}
