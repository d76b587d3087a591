package org.confera.bench.load;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confera.media.api.rtp.RtcpFeedback;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpCodecCapability;

/** What a synthetic client can receive, of what a router offers. */
final class Capabilities {
    private static final Set<String> CODECS = Set.of("audio/opus", "video/vp8");
    /** Neither transport-cc nor goog-remb: nobody here estimates a bandwidth. */
    private static final Set<String> FEEDBACK = Set.of("nack", "ccm");
    private static final Set<String> EXTENSIONS = Set.of("urn:ietf:params:rtp-hdrext:sdes:mid", "urn:ietf:params:rtp-hdrext:ssrc-audio-level");

    private Capabilities() {
    }

    static RtpCapabilities of(RtpCapabilities router) {
        List<RtpCodecCapability> media = router.codecs().stream().filter(codec -> CODECS.contains(codec.mimeType().toLowerCase(Locale.ROOT)))
                .map(Capabilities::withKnownFeedback).toList();
        Set<Integer> payloadTypes = media.stream().map(RtpCodecCapability::preferredPayloadType).collect(Collectors.toSet());
        List<RtpCodecCapability> rtx = router.codecs().stream()
                .filter(codec -> codec.mimeType().toLowerCase(Locale.ROOT).endsWith("/rtx")
                        && codec.parameters().get("apt") instanceof Number apt && payloadTypes.contains(apt.intValue())).toList();
        return new RtpCapabilities(Stream.concat(media.stream(), rtx.stream()).toList(),
                router.headerExtensions().stream().filter(extension -> EXTENSIONS.contains(extension.uri())).toList());
    }

    private static RtpCodecCapability withKnownFeedback(RtpCodecCapability codec) {
        List<RtcpFeedback> feedback = codec.rtcpFeedback().stream().filter(each -> FEEDBACK.contains(each.type())).toList();
        return new RtpCodecCapability(codec.kind(), codec.mimeType(), codec.preferredPayloadType(), codec.clockRate(), codec.channels(),
                codec.parameters(), feedback);
    }
}
