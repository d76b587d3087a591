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
 * {@code org.confera.sfu.stream} sends every second. Once transport-cc feedback is generated, it takes its place here. Viewers
 * are a different matter: they are asked for such feedback, see {@link HeaderExtension#TRANSPORT_SEQUENCE}.
 *
 * <p><b>Why Opus without NACK.</b> A repetition comes too late for sound more often than not; sending it twice in the first
 * place measured better both ways, see <i>Sound</i> in {@code docs/forwarding.md}. Redundancy from browsers
 * ({@code audio/red}) is understood in {@code produce}, and isn't listed here because viewers never get it.
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
