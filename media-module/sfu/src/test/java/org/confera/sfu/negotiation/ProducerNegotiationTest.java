package org.confera.sfu.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.confera.media.api.MediaException;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCodecParameters;
import org.confera.media.api.rtp.RtpEncoding;
import org.confera.media.api.rtp.RtpHeaderExtensionParameters;
import org.confera.media.api.rtp.RtpParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProducerNegotiationTest {
    private static final RtpCodecParameters OPUS =
            new RtpCodecParameters("audio/opus", 111, 48_000, 2, Map.of(), List.of());
    private static final RtpCodecParameters VP8 =
            new RtpCodecParameters("video/VP8", 96, 90_000, null, Map.of(), List.of());

    @ParameterizedTest
    @EnumSource
    void acceptsEveryTrackOfBothBrowsers(BrowserFixtures browser) throws MediaException {
        for (BrowserFixtures.Produce track : browser.produces()) {
            NegotiatedProducer negotiated = ProducerNegotiation.negotiate(track.kind(), track.parameters());
            RtpCodecParameters given = track.parameters().codecs().getFirst();
            assertEquals(given.payloadType(), negotiated.payloadType());
            assertEquals(given.mimeType(), negotiated.format().mimeType());
        }
    }

    @ParameterizedTest
    @CsvSource({"mic, simple, 1, audio/opus 100", "camera, simulcast, 3, video/VP8 101", "screen, svc, 1, video/VP9 103",
        "av1svc, svc, 3, video/AV1 107", "h264, simple, 1, video/H264 105"})
    void tellsTypeAndLayersOfATrack(String source, String type, int spatialLayers, String codec) throws MediaException {
        BrowserFixtures.Produce track = BrowserFixtures.CHROMIUM.produce(source);
        NegotiatedProducer negotiated = ProducerNegotiation.negotiate(track.kind(), track.parameters());
        assertEquals(type, negotiated.type());
        assertEquals(spatialLayers, negotiated.spatialLayers());
        assertEquals(codec, negotiated.codec().mimeType() + " " + negotiated.codec().payloadType());
    }

    /** Profiles are other bitstreams: one browser's can't be given to another that didn't offer it. */
    @ParameterizedTest
    @CsvSource({"VP9, profile-id, 2", "AV1, profile, 1", "H264, profile-level-id, 640c1f", "H264, profile-level-id, 42001f",
        "H264, profile-level-id, rubbish", "H264, packetization-mode, 0", "VP9, profile-id, rubbish", "H265, profile-id, 1"})
    void refusesOtherProfilesAndNamesWhatItForwards(String codec, String parameter, String value) {
        Map<String, Object> parameters = new java.util.HashMap<>(Map.of("packetization-mode", 1));
        parameters.put(parameter, value);
        RtpCodecParameters given = new RtpCodecParameters("video/" + codec, 96, 90_000, null, parameters, List.of());
        MediaException refusal = refusal(MediaKind.VIDEO, video(List.of(given), RtpEncoding.ofSsrc(1, null)));
        assertEquals(MediaException.Reason.REFUSED, refusal.reason());
        assertTrue(refusal.getMessage().contains("audio/opus, video/VP8, video/VP9, video/H264, video/AV1"),
                refusal.getMessage());
    }

    /** Firefox names no VP9 profile; browsers name constrained baseline in several ways and at several levels. */
    @ParameterizedTest
    @CsvSource({"VP9, x, 1", "VP9, profile-id, 0", "AV1, x, 1", "H264, profile-level-id, 42E034",
        "H264, profile-level-id, 42c01f", "H264, profile-level-id, 4d801f", "H264, x, 1"})
    void takesEveryWayToNameTheProfilesItForwards(String codec, String parameter, String value) throws MediaException {
        Map<String, Object> parameters = Map.of("packetization-mode", 1, parameter, value);
        RtpCodecParameters given = new RtpCodecParameters("video/" + codec, 96, 90_000, null, parameters, List.of());
        assertEquals("video/" + codec, ProducerNegotiation.negotiate(MediaKind.VIDEO,
                video(List.of(given), RtpEncoding.ofSsrc(1, null))).codec().mimeType());
    }

    @ParameterizedTest
    @CsvSource({"CHROMIUM, 96, 97, 4, 10, 11", "FIREFOX, 120, 124, 3, 9, 10"})
    void keepsEachBrowsersOwnNumbersForItsCamera(BrowserFixtures browser, int payloadType, int rtxPayloadType, int mid,
            int rid, int repairedRid) throws MediaException {
        BrowserFixtures.Produce camera = browser.produce("camera");
        NegotiatedProducer negotiated = ProducerNegotiation.negotiate(camera.kind(), camera.parameters());
        assertEquals(payloadType, negotiated.payloadType());
        assertEquals(rtxPayloadType, negotiated.rtxPayloadType());
        assertEquals(mid, negotiated.extensionIds().id(HeaderExtension.MID));
        assertEquals(rid, negotiated.extensionIds().id(HeaderExtension.RID));
        assertEquals(repairedRid, negotiated.extensionIds().id(HeaderExtension.REPAIRED_RID));
        assertEquals("simulcast", negotiated.type());
        assertEquals(3, negotiated.scalability().temporalLayers());
        assertEquals(List.of(101, 102),
                negotiated.consumable().stream().map(RtpCodecParameters::payloadType).toList());
    }

    @Test
    void passesOnOnlyFormatParametersThatItKnowsAsNumbers() throws MediaException {
        RtpCodecParameters tricky = new RtpCodecParameters("audio/opus", 111, 48_000, 2,
                Map.of("usedtx", 1.0, "stereo", "1\r\na=candidate:evil", "x-evil", 1), List.of());
        NegotiatedProducer negotiated =
                ProducerNegotiation.negotiate(MediaKind.AUDIO, audio(List.of(tricky), RtpEncoding.ofSsrc(1, null)));
        assertEquals(Map.of("usedtx", 1), negotiated.codec().parameters());
    }

    @Test
    void refusesATrackOfTheWrongKind() {
        assertTrue(refusal(MediaKind.VIDEO, audio(List.of(OPUS), RtpEncoding.ofSsrc(1, null))).getMessage()
                .startsWith("A track of kind video came with codec audio/opus/48000/2"));
    }

    @Test
    void refusesPayloadTypesAndExtensionIdsGivenTwice() {
        refusal(MediaKind.AUDIO, audio(List.of(OPUS, OPUS), RtpEncoding.ofSsrc(1, null)));
        refusal(MediaKind.AUDIO, new RtpParameters("0", List.of(OPUS), List.of(extension(HeaderExtension.MID, 1),
                extension(HeaderExtension.AUDIO_LEVEL, 1)), List.of(RtpEncoding.ofSsrc(1, null)), null, null));
    }

    @Test
    void refusesRtxForACodecThatIsNotThere() {
        RtpCodecParameters rtx = new RtpCodecParameters("video/rtx", 97, 90_000, null, Map.of("apt", 99), List.of());
        assertTrue(refusal(MediaKind.VIDEO, video(List.of(VP8, rtx), RtpEncoding.ofSsrc(1, 2L))).getMessage()
                .contains("apt 99"));
    }

    @Test
    void refusesEncodingsThatNobodyCouldRecognise() {
        RtpEncoding nameless = new RtpEncoding(null, null, null, null, null, null, null, null);
        refusal(MediaKind.VIDEO, video(List.of(VP8), nameless));
        refusal(MediaKind.VIDEO, video(List.of(VP8), rid("r0"), rid("r1")));
        refusal(MediaKind.VIDEO, video(List.of(VP8)));
        refusal(MediaKind.VIDEO, video(List.of(VP8), RtpEncoding.ofSsrc(1, null), RtpEncoding.ofSsrc(1, null)));
        refusal(MediaKind.AUDIO,
                audio(List.of(OPUS), RtpEncoding.ofSsrc(1, null), RtpEncoding.ofSsrc(2, null)));
    }

    @Test
    void skipsEncryptedExtensions() throws MediaException {
        RtpParameters given = new RtpParameters("0", List.of(OPUS),
                List.of(new RtpHeaderExtensionParameters(HeaderExtension.AUDIO_LEVEL.uri(), 1, true)),
                List.of(RtpEncoding.ofSsrc(1, null)), null, null);
        assertFalse(ProducerNegotiation.negotiate(MediaKind.AUDIO, given).extensionIds()
                .has(HeaderExtension.AUDIO_LEVEL));
    }

    private static MediaException refusal(MediaKind kind, RtpParameters given) {
        return assertThrows(MediaException.class, () -> ProducerNegotiation.negotiate(kind, given));
    }

    private static RtpParameters audio(List<RtpCodecParameters> codecs, RtpEncoding... encodings) {
        return new RtpParameters("0", codecs, List.of(), List.of(encodings), null, null);
    }

    private static RtpParameters video(List<RtpCodecParameters> codecs, RtpEncoding... encodings) {
        return new RtpParameters("1", codecs, List.of(), List.of(encodings), null, null);
    }

    private static RtpEncoding rid(String rid) {
        return new RtpEncoding(null, rid, null, null, null, null, null, null);
    }

    private static RtpHeaderExtensionParameters extension(HeaderExtension extension, int id) {
        return new RtpHeaderExtensionParameters(extension.uri(), id, false);
    }
}
