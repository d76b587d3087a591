package org.confera.sfu.negotiation;

import java.util.List;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCodecParameters;
import org.confera.media.api.rtp.RtpEncoding;
import org.confera.sfu.codec.Codec;

/**
 * What a sender's parameters come to.
 *
 * @param mid            media id in its packets; null if it sends none
 * @param payloadType    of the media codec in its packets
 * @param rtxPayloadType of its retransmissions; -1 without
 * @param redPayloadType of packets that carry earlier sound along (RFC 2198); -1 without
 * @param extensionIds   ids in its packets
 * @param encodings      one, or one a simulcast layer from the smallest to the largest
 * @param consumable     the codecs as viewers may get them, in the Router's payload types: media, then RTX if it has one
 */
public record NegotiatedProducer(MediaKind kind, String mid, int payloadType, int rtxPayloadType,
        int redPayloadType, ExtensionIds extensionIds, List<RtpEncoding> encodings, List<RtpCodecParameters> consumable) {
    public NegotiatedProducer {
        encodings = List.copyOf(encodings);
        consumable = List.copyOf(consumable);
    }

    /** The media codec as viewers get it. */
    public RtpCodecParameters codec() {
        return consumable.getFirst();
    }

    public boolean isSimulcast() {
        return encodings.size() > 1;
    }

    /** How the codec's packets are read, rewritten and thinned out. */
    public Codec format() {
        return Codec.of(codec().mimeType());
    }

    /** The layers within each stream, as the sender announces them. */
    public ScalabilityMode scalability() {
        return ScalabilityMode.of(encodings.getFirst().scalabilityMode());
    }

    /** Of the whole track: streams, or layers within the one. */
    public int spatialLayers() {
        return isSimulcast() ? encodings.size() : scalability().spatialLayers();
    }

    /** {@code simple}, {@code simulcast} or {@code svc}, as browsers' libraries name it. */
    public String type() {
        if (isSimulcast()) {
            return "simulcast";
        }
        return scalability().isSingleLayer() ? "simple" : "svc";
    }
}
