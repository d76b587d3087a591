package org.confera.sfu.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpHeaderExtension;

/**
 * What a Router offers: only what it really forwards.
 *
 * <p><b>Why goog-remb and not transport-cc.</b> A browser that negotiates transport-cc steers its bitrate by feedback that
 * must come every 100 ms or so; offered and unanswered, Chromium stays at its start bitrate of 300 kb/s and the upper
 * simulcast layers never begin. With abs-send-time and goog-remb and without transport-cc it obeys REMB, which
 * {@code org.confera.sfu.stream} sends every second. Once transport-cc feedback is generated, it takes its place here.
 *
 * <p><b>Why Opus without NACK.</b> Browsers have no RTX for audio, and repeating a packet under its own number would
 * protect two different headers with one SRTP nonce. Opus mends itself by in-band FEC.
 */
public final class RouterCapabilities {
    private static final RtpCapabilities OFFERED = new RtpCapabilities(SupportedCodecs.ALL, extensions());

    private RouterCapabilities() {
    }

    public static RtpCapabilities offered() {
        return OFFERED;
    }

    private static List<RtpHeaderExtension> extensions() {
        List<RtpHeaderExtension> offered = new ArrayList<>();
        for (HeaderExtension extension : HeaderExtension.values()) {
            for (MediaKind kind : MediaKind.values()) {
                if (extension.suits(kind)) {
                    offered.add(new RtpHeaderExtension(kind, extension.uri(), extension.routerId(), false,
                            extension.direction()));
                }
            }
        }
        return offered;
    }
}
