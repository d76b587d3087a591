package org.confera.media.api.rtp;

import java.util.List;

/** What an endpoint (a browser or a Router) can receive and send. */
public record RtpCapabilities(List<RtpCodecCapability> codecs, List<RtpHeaderExtension> headerExtensions) {
    public RtpCapabilities {
        codecs = codecs == null ? List.of() : List.copyOf(codecs);
        headerExtensions = headerExtensions == null ? List.of() : List.copyOf(headerExtensions);
        if (codecs.size() > 100 || headerExtensions.size() > 100) {
            throw new IllegalArgumentException("At most 100 codecs and 100 header extensions are read.");
        }
    }
}
