package org.confera.sfu.negotiation;

import org.confera.media.api.rtp.RtpCodecParameters;
import org.confera.media.api.rtp.RtpHeaderExtensionParameters;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.sfu.codec.Codec;

/**
 * How one viewer gets a track.
 *
 * @param parameters     what its browser is told
 * @param ssrc           of the packets it gets, as the bits of an int
 * @param rtxSsrc        of the retransmissions it gets; 0 if it gets none
 * @param payloadType    of the packets it gets
 * @param rtxPayloadType of the retransmissions it gets; -1 if it gets none
 * @param extensions     set of {@link HeaderExtension#bit()} that its packets carry
 */
public record NegotiatedConsumer(RtpParameters parameters, int ssrc, int rtxSsrc, int payloadType, int rtxPayloadType,
        int extensions) {

    static NegotiatedConsumer of(RtpParameters parameters) {
        RtpCodecParameters media = parameters.codecs().getFirst();
        boolean rtx = parameters.codecs().size() > 1;
        var encoding = parameters.encodings().getFirst();
        int bits = 0;
        for (RtpHeaderExtensionParameters extension : parameters.headerExtensions()) {
            bits |= HeaderExtension.of(extension.uri()).bit();
        }
        return new NegotiatedConsumer(parameters, encoding.ssrc().intValue(),
                rtx ? (int) encoding.rtx().ssrc() : 0, media.payloadType(),
                rtx ? parameters.codecs().get(1).payloadType() : -1, bits);
    }

    public Codec format() {
        return Codec.of(parameters.codecs().getFirst().mimeType());
    }

    public boolean hasRtx() {
        return rtxPayloadType >= 0;
    }

    public boolean has(HeaderExtension extension) {
        return (extensions & extension.bit()) != 0;
    }
}
