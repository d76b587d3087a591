package org.confera.sfu.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.confera.media.api.MediaException;
import org.confera.media.api.rtp.RtcpFeedback;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpCodecParameters;
import org.confera.media.api.rtp.RtpHeaderExtensionParameters;
import org.confera.media.api.rtp.RtpParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConsumerNegotiationTest {
    @ParameterizedTest
    @CsvSource({"CHROMIUM, FIREFOX", "FIREFOX, CHROMIUM", "CHROMIUM, CHROMIUM", "FIREFOX, FIREFOX"})
    void letsEachBrowserWatchTheOther(BrowserFixtures sender, BrowserFixtures viewer) throws MediaException {
        RtpParameters sound = consume(sender, "mic", viewer).parameters();
        assertEquals(List.of("audio/opus"), mimeTypes(sound));
        assertEquals(100, sound.codecs().getFirst().payloadType());

        NegotiatedConsumer camera = consume(sender, "camera", viewer);
        assertEquals(List.of("video/VP8", "video/rtx"), mimeTypes(camera.parameters()));
        assertEquals(101, camera.payloadType());
        assertEquals(102, camera.rtxPayloadType());
        assertEquals("S3T3", camera.parameters().encodings().getFirst().scalabilityMode());
    }

    @ParameterizedTest
    @CsvSource({"screen, CHROMIUM, 103", "screen, FIREFOX, 103", "h264, CHROMIUM, 105", "av1svc, CHROMIUM, 107",
        "av1svc, FIREFOX, 107"})
    void givesEveryCodecToWhoeverDecodesIt(String source, BrowserFixtures viewer, int payloadType) throws MediaException {
        NegotiatedConsumer consumer = consume(BrowserFixtures.CHROMIUM, source, viewer);
        assertEquals(payloadType, consumer.payloadType());
        assertEquals(payloadType + 1, consumer.rtxPayloadType());
        RtpCodecParameters codec = consumer.parameters().codecs().getFirst();
        assertEquals(SupportedCodecs.match(codec).parameters(), codec.parameters(), "the Router's own format");
    }

    @Test
    void refusesH264ToABrowserWithout() throws MediaException {
        NegotiatedProducer camera = producer(BrowserFixtures.CHROMIUM, "h264");
        assertFalse(ConsumerNegotiation.canConsume(camera, BrowserFixtures.FIREFOX.capabilities()));
    }

    @Test
    void namesTheLayersOfOneStreamAsTheSenderDid() throws MediaException {
        assertEquals("L3T3", consume(BrowserFixtures.CHROMIUM, "av1svc", BrowserFixtures.FIREFOX).parameters().encodings()
                .getFirst().scalabilityMode());
    }

    @Test
    void describesFramesToViewersOfAv1Only() throws MediaException {
        RtpCapabilities recorded = BrowserFixtures.CHROMIUM.capabilities();
        RtpCapabilities viewer = new RtpCapabilities(recorded.codecs(), RouterCapabilities.offered().headerExtensions());
        for (String source : List.of("camera", "screen", "h264", "av1svc")) {
            NegotiatedConsumer consumer = ConsumerNegotiation.negotiate(producer(BrowserFixtures.CHROMIUM, source), viewer,
                    "0", 1, 2, "c");
            assertEquals(source.equals("av1svc"), consumer.has(HeaderExtension.DEPENDENCY_DESCRIPTOR), source);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsBothEndsOfForwardErrorCorrectionInSound(BrowserFixtures browser) throws MediaException {
        RtpParameters sound = consume(browser, "mic", browser).parameters();
        assertEquals(1, sound.codecs().getFirst().parameters().get("useinbandfec"));
        assertEquals(1, RouterCapabilities.offered().codecs().getFirst().parameters().get("useinbandfec"));
    }

    /** What the library made an SDP of in the recording is what we tell it, toffset left out. */
    @ParameterizedTest
    @EnumSource
    void describesItselfAsTheRecordedServerDid(BrowserFixtures viewer) throws MediaException {
        String sdp = viewer.receivedSdp();
        for (String source : List.of("mic", "camera")) {
            RtpParameters parameters = consume(BrowserFixtures.CHROMIUM, source, viewer).parameters();
            for (RtpCodecParameters codec : parameters.codecs()) {
                String name = codec.mimeType().split("/")[1];
                assertTrue(sdp.contains("a=rtpmap:" + codec.payloadType() + " " + name + "/" + codec.clockRate()), sdp);
                for (RtcpFeedback feedback : codec.rtcpFeedback()) {
                    String line = "a=rtcp-fb:" + codec.payloadType() + " " + feedback.type() + " " + feedback.parameter();
                    // The recorded server asked for no feedback on sound.
                    assertTrue(sdp.contains(line.strip()) || source.equals("mic") && feedback.type().equals("transport-cc"), line);
                }
            }
            for (RtpHeaderExtensionParameters extension : parameters.headerExtensions()) {
                // The recorded server had no playout-delay.
                assertTrue(extension.uri().equals(HeaderExtension.PLAYOUT_DELAY.uri())
                        || sdp.contains("a=extmap:" + extension.id() + " " + extension.uri()), extension.uri());
            }
        }
    }

    /** Viewers who report often are found again soon when their address changes. */
    @ParameterizedTest
    @EnumSource
    void asksViewersForTransportWideFeedbackInsteadOfRemb(BrowserFixtures viewer) throws MediaException {
        for (String source : List.of("mic", "camera")) {
            NegotiatedConsumer consumer = consume(BrowserFixtures.CHROMIUM, source, viewer);
            List<String> feedback = consumer.parameters().codecs().getFirst().rtcpFeedback().stream()
                    .map(RtcpFeedback::type).toList();
            assertTrue(consumer.has(HeaderExtension.TRANSPORT_SEQUENCE));
            assertTrue(feedback.contains("transport-cc"));
            assertFalse(feedback.contains("goog-remb"));
        }
    }

    @Test
    void asksNoFeedbackOfViewersWhoDoNotKnowIt() throws MediaException {
        RtpCapabilities all = BrowserFixtures.CHROMIUM.capabilities();
        RtpCapabilities plain = new RtpCapabilities(all.codecs(), all.headerExtensions().stream()
                .filter(extension -> !extension.uri().contains("transport-wide-cc")).toList());
        NegotiatedConsumer consumer = ConsumerNegotiation.negotiate(producer(BrowserFixtures.CHROMIUM, "camera"), plain,
                "0", 1, 2, "c");
        assertFalse(consumer.has(HeaderExtension.TRANSPORT_SEQUENCE));
        assertTrue(consumer.parameters().codecs().getFirst().rtcpFeedback().contains(new RtcpFeedback("goog-remb")));
    }

    @Test
    void tellsNothingThatTheSenderWroteButNumbers() throws MediaException {
        RtpParameters parameters = consume(BrowserFixtures.FIREFOX, "mic", BrowserFixtures.CHROMIUM).parameters();
        assertEquals("person-1", parameters.rtcp().cname());
        assertNull(parameters.msid());
        assertEquals("7", parameters.mid());
    }

    @Test
    void leavesOutExtensionsThatTheViewerDoesNotKnow() throws MediaException {
        NegotiatedConsumer inChromium = consume(BrowserFixtures.CHROMIUM, "camera", BrowserFixtures.CHROMIUM);
        NegotiatedConsumer inFirefox = consume(BrowserFixtures.CHROMIUM, "camera", BrowserFixtures.FIREFOX);
        assertTrue(inChromium.has(HeaderExtension.VIDEO_ORIENTATION));
        assertFalse(inFirefox.has(HeaderExtension.VIDEO_ORIENTATION));
        assertFalse(inChromium.has(HeaderExtension.RID));
    }

    @Test
    void sendsNoRetransmissionsToAViewerWithoutRtx() throws MediaException {
        RtpCapabilities all = BrowserFixtures.CHROMIUM.capabilities();
        RtpCapabilities plain = new RtpCapabilities(
                all.codecs().stream().filter(codec -> !codec.mimeType().endsWith("rtx")).toList(),
                all.headerExtensions());
        NegotiatedConsumer camera = ConsumerNegotiation.negotiate(producer(BrowserFixtures.CHROMIUM, "camera"), plain,
                "0", 1, 2, "c");
        assertFalse(camera.hasRtx());
        assertNull(camera.parameters().encodings().getFirst().rtx());
    }

    @Test
    void refusesAViewerThatCannotDecode() throws MediaException {
        NegotiatedProducer camera = producer(BrowserFixtures.CHROMIUM, "camera");
        RtpCapabilities deafAndBlind = new RtpCapabilities(List.of(), List.of());
        assertFalse(ConsumerNegotiation.canConsume(camera, deafAndBlind));
        MediaException refusal = assertThrows(MediaException.class,
                () -> ConsumerNegotiation.negotiate(camera, deafAndBlind, "0", 1, 2, "c"));
        assertTrue(refusal.getMessage().contains("this track is video/VP8"), refusal.getMessage());
    }

    private static NegotiatedConsumer consume(BrowserFixtures sender, String source, BrowserFixtures viewer)
            throws MediaException {
        NegotiatedProducer producer = producer(sender, source);
        assertTrue(ConsumerNegotiation.canConsume(producer, viewer.capabilities()));
        return ConsumerNegotiation.negotiate(producer, viewer.capabilities(), "7", 0xFFFF_FFFFL, 2, "person-1");
    }

    private static NegotiatedProducer producer(BrowserFixtures sender, String source) throws MediaException {
        BrowserFixtures.Produce track = sender.produce(source);
        return ProducerNegotiation.negotiate(track.kind(), track.parameters());
    }

    private static List<String> mimeTypes(RtpParameters parameters) {
        return parameters.codecs().stream().map(RtpCodecParameters::mimeType).toList();
    }
}
