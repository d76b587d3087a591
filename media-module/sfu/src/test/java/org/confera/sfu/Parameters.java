package org.confera.sfu;

import org.confera.media.api.rtp.RtpCodecParameters;
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

    /** One that carries earlier sound along, under this payload type. */
    static RtpParameters redundantMicrophone(String mid, long ssrc, int redPayloadType) {
        RtpParameters plain = microphone(mid, ssrc);
        return new RtpParameters(mid, java.util.List.of(plain.codecs().getFirst(),
                new RtpCodecParameters("audio/red", redPayloadType, 48_000, 2, null, null)), plain.headerExtensions(),
                plain.encodings(), plain.rtcp(), plain.msid());
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

    /** A track of a fixture's codec in several streams that are recognised by their rids. */
    static RtpParameters simulcast(String source, String mid, java.util.List<RtpEncoding> encodings) {
        RtpParameters given = BrowserFixtures.CHROMIUM.produce(source).parameters();
        return new RtpParameters(mid, given.codecs(), given.headerExtensions(), encodings, given.rtcp(), given.msid());
    }

    private static RtpParameters with(RtpParameters given, String mid, RtpEncoding encoding) {
        return new RtpParameters(mid, given.codecs(), given.headerExtensions(), java.util.List.of(encoding),
                given.rtcp(), given.msid());
    }
}
