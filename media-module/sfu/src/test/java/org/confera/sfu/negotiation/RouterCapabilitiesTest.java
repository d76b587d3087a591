package org.confera.sfu.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.confera.media.api.rtp.RtpCodecCapability;
import org.confera.media.api.rtp.RtpHeaderExtension;
import org.junit.jupiter.api.Test;

class RouterCapabilitiesTest {
    @Test
    void offersWhatCanBeForwardedAndNothingElse() {
        assertEquals(List.of("audio/opus", "video/VP8", "video/rtx"), RouterCapabilities.offered().codecs().stream()
                .map(RtpCodecCapability::mimeType).toList());
    }

    /** A browser's library picks REMB only where abs-send-time is offered and transport-cc is not. */
    @Test
    void steersSendersByRemb() {
        List<String> uris = RouterCapabilities.offered().headerExtensions().stream().map(RtpHeaderExtension::uri).toList();
        assertTrue(uris.contains(HeaderExtension.ABS_SEND_TIME.uri()));
        assertTrue(uris.stream().noneMatch(uri -> uri.contains("transport-wide-cc")));
        assertTrue(RouterCapabilities.offered().codecs().stream().flatMap(codec -> codec.rtcpFeedback().stream())
                .noneMatch(feedback -> feedback.type().equals("transport-cc")));
    }

    @Test
    void takesRidsFromSendersAndSendsNone() {
        for (RtpHeaderExtension extension : RouterCapabilities.offered().headerExtensions()) {
            assertEquals(extension.uri().endsWith("rtp-stream-id") ? "recvonly" : "sendrecv", extension.direction());
        }
    }
}
