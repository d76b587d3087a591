package org.confera.sfu.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.confera.media.api.rtp.RtpCodecCapability;
import org.confera.media.api.rtp.RtpHeaderExtension;
import org.junit.jupiter.api.Test;

class RouterCapabilitiesTest {
    @Test
    void offersWhatCanBeForwardedAndNothingElse() {
        assertEquals(List.of("audio/opus", "video/VP8", "video/rtx", "video/VP9", "video/rtx", "video/H264", "video/rtx",
                "video/AV1", "video/rtx"), RouterCapabilities.offered().codecs().stream()
                .map(RtpCodecCapability::mimeType).toList());
    }

    /** They are written into the SDP of running calls, and two Routers must agree on them. */
    @Test
    void keepsItsPayloadTypes() {
        assertEquals(List.of(100, 101, 102, 103, 104, 105, 106, 107, 108), RouterCapabilities.offered().codecs().stream()
                .map(RtpCodecCapability::preferredPayloadType).toList());
    }

    /** A browser's library looks for retransmissions by the payload type they belong to. */
    @Test
    void namesTheCodecOfEachRetransmission() {
        List<RtpCodecCapability> codecs = RouterCapabilities.offered().codecs();
        for (int i = 2; i < codecs.size(); i += 2) {
            assertEquals(Map.of("apt", codecs.get(i - 1).preferredPayloadType()), codecs.get(i).parameters());
        }
    }

    /** A browser's library picks REMB for what it sends where abs-send-time is offered and no codec has transport-cc. */
    @Test
    void steersSendersByRemb() {
        List<String> uris = RouterCapabilities.offered().headerExtensions().stream().map(RtpHeaderExtension::uri).toList();
        assertTrue(uris.contains(HeaderExtension.ABS_SEND_TIME.uri()));
        assertTrue(RouterCapabilities.offered().codecs().stream().flatMap(codec -> codec.rtcpFeedback().stream())
                .noneMatch(feedback -> feedback.type().equals("transport-cc")));
    }

    @Test
    void takesRidsFromSendersAndSendsNone() {
        for (RtpHeaderExtension extension : RouterCapabilities.offered().headerExtensions()) {
            String expected = extension.uri().endsWith("rtp-stream-id") ? "recvonly"
                    : extension.uri().contains("transport-wide-cc") ? "sendonly" : "sendrecv";
            assertEquals(expected, extension.direction());
        }
    }
}
