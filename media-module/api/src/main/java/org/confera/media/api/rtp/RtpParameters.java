package org.confera.media.api.rtp;

import java.util.List;

/**
 * How one track is sent: its codecs, extensions and encodings.
 *
 * @param mid media id of the SDP section that carries it (RFC 8843), at most 32 characters; null if none
 */
public record RtpParameters(String mid, List<RtpCodecParameters> codecs,
        List<RtpHeaderExtensionParameters> headerExtensions, List<RtpEncoding> encodings, RtcpParameters rtcp,
        String msid) {
    public RtpParameters {
        if (mid != null && (mid.isEmpty() || mid.length() > 32)) {
            throw new IllegalArgumentException("mid must have 1-32 characters.");
        }
        codecs = codecs == null ? List.of() : List.copyOf(codecs);
        headerExtensions = headerExtensions == null ? List.of() : List.copyOf(headerExtensions);
        encodings = encodings == null ? List.of() : List.copyOf(encodings);
        rtcp = rtcp == null ? new RtcpParameters("", true) : rtcp;
        if (codecs.size() > 32 || headerExtensions.size() > 32 || encodings.size() > 8) {
            throw new IllegalArgumentException("At most 32 codecs, 32 header extensions and 8 encodings a track.");
        }
    }
}
