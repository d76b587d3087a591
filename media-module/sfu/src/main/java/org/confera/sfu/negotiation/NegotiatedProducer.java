package org.confera.sfu.negotiation;

import java.util.List;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCodecParameters;
import org.confera.media.api.rtp.RtpEncoding;

/**
 * What a sender's parameters come to.
 *
 * @param mid            media id in its packets; null if it sends none
 * @param payloadType    of the media codec in its packets
 * @param rtxPayloadType of its retransmissions; -1 without
 * @param extensionIds   ids in its packets
 * @param encodings      one, or one a simulcast layer from the smallest to the largest
 * @param consumable     the codecs as viewers may get them, in the Router's payload types: media, then RTX if it has one
 */
public record NegotiatedProducer(MediaKind kind, String mid, int payloadType, int rtxPayloadType,
        ExtensionIds extensionIds, List<RtpEncoding> encodings, List<RtpCodecParameters> consumable) {
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

    /** Temporal layers within each spatial one, told by the scalability mode ({@code L1T3}); 1 if it tells none. */
    public int temporalLayers() {
        String mode = encodings.getFirst().scalabilityMode();
        return mode != null && mode.matches("[LS][1-9]T[1-9]") ? mode.charAt(3) - '0' : 1;
    }

    /** {@code simple} or {@code simulcast}, as browsers' libraries name it. */
    public String type() {
        return isSimulcast() ? "simulcast" : "simple";
    }
}
