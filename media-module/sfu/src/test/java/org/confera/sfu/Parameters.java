package org.confera.sfu;

import org.confera.media.api.rtp.RtpEncoding;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.sfu.negotiation.BrowserFixtures;

/** Chromium's tracks with SSRCs that a test chooses. */
final class Parameters {
    private Parameters() {
    }

    static RtpParameters microphone(String mid, long ssrc) {
        return with(BrowserFixtures.CHROMIUM.produce("mic").parameters(), mid, RtpEncoding.ofSsrc(ssrc, null));
    }

    /** A camera without simulcast. */
    static RtpParameters camera(String mid, long ssrc, Long rtxSsrc) {
        return with(BrowserFixtures.CHROMIUM.produce("camera").parameters(), mid, RtpEncoding.ofSsrc(ssrc, rtxSsrc));
    }

    /** A track in one stream with layers: {@code source} as in the fixtures, which decides on the codec. */
    static RtpParameters layered(String source, String mid, long ssrc, Long rtxSsrc, String scalabilityMode) {
        RtpEncoding plain = RtpEncoding.ofSsrc(ssrc, rtxSsrc);
        return with(BrowserFixtures.CHROMIUM.produce(source).parameters(), mid, new RtpEncoding(plain.ssrc(), null,
                plain.rtx(), null, scalabilityMode, null, null, null));
    }

    private static RtpParameters with(RtpParameters given, String mid, RtpEncoding encoding) {
        return new RtpParameters(mid, given.codecs(), given.headerExtensions(), java.util.List.of(encoding),
                given.rtcp(), given.msid());
    }
}
