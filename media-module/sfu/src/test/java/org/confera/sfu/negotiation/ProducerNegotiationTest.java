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
    void acceptsEveryOpusAndVp8TrackOfBothBrowsers(BrowserFixtures browser) throws MediaException {
        int accepted = 0;
        for (BrowserFixtures.Produce track : browser.produces()) {
            String codec = track.parameters().codecs().getFirst().mimeType();
            if (codec.equals("audio/opus") || codec.equals("video/VP8")) {
                NegotiatedProducer negotiated =
                        ProducerNegotiation.negotiate(track.kind(), track.parameters());
                assertEquals(track.parameters().codecs().getFirst().payloadType(), negotiated.payloadType());
                accepted++;
            }
        }
        assertEquals(2, accepted, "microphone and camera");
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatItCannotForwardAndNamesWhatItCan(BrowserFixtures browser) {
        for (BrowserFixtures.Produce track : browser.produces()) {
            String codec = track.parameters().codecs().getFirst().mimeType();
            if (!codec.equals("audio/opus") && !codec.equals("video/VP8")) {
                MediaException refusal = refusal(track.kind(), track.parameters());
                assertEquals(MediaException.Reason.REFUSED, refusal.reason());
                assertTrue(refusal.getMessage().contains(codec), refusal.getMessage());
                assertTrue(refusal.getMessage().contains("audio/opus, video/VP8"), refusal.getMessage());
            }
        }
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
