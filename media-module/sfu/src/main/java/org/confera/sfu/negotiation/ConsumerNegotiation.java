package org.confera.sfu.negotiation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.confera.media.api.MediaException;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtcpFeedback;
import org.confera.media.api.rtp.RtcpParameters;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpCodecCapability;
import org.confera.media.api.rtp.RtpCodecParameters;
import org.confera.media.api.rtp.RtpEncoding;
import org.confera.media.api.rtp.RtpHeaderExtensionParameters;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.media.api.rtp.RtxEncoding;

/** Cuts a producer's consumable parameters down to what one viewer can receive. */
public final class ConsumerNegotiation {
    private static final Set<HeaderExtension> WRITTEN = EnumSet.of(HeaderExtension.MID, HeaderExtension.ABS_SEND_TIME,
            HeaderExtension.TRANSPORT_SEQUENCE);

    private ConsumerNegotiation() {
    }

    /** True if the viewer can decode this producer. */
    public static boolean canConsume(NegotiatedProducer producer, RtpCapabilities viewer) {
        return matching(producer.codec(), viewer) != null;
    }

    /**
     * How the viewer gets the track.
     *
     * @param mid     media id of the viewer's SDP section, unique on its transport
     * @param ssrc    unsigned 32 bit, unique on its transport for ever: it is part of the SRTP nonce
     * @param rtxSsrc likewise; used only if the viewer understands RTX
     * @param cname   names the sending person (RFC 3550), the same for all that person's tracks
     * @throws MediaException REFUSED if the viewer can't decode it
     */
    public static NegotiatedConsumer negotiate(NegotiatedProducer producer, RtpCapabilities viewer, String mid,
            long ssrc, long rtxSsrc, String cname) throws MediaException {
        if (!canConsume(producer, viewer)) {
            throw new MediaException(MediaException.Reason.REFUSED, "The viewer's capabilities name "
                    + ProducerNegotiation.describe(viewer.codecs()) + ", but this track is "
                    + producer.codec().mimeType() + ". Consume it with capabilities that include this codec.");
        }
        List<RtpCodecParameters> codecs = codecs(producer, viewer);
        boolean rtx = codecs.size() > 1;
        List<RtpHeaderExtensionParameters> extensions = extensions(producer, viewer);
        if (extensions.stream().anyMatch(HeaderExtension.TRANSPORT_SEQUENCE::isMeantBy)) {
            codecs.set(0, reportingOnTransport(codecs.getFirst()));
        }
        RtpEncoding encoding = new RtpEncoding(ssrc, null, rtx ? new RtxEncoding(rtxSsrc) : null, null,
                producer.kind() == MediaKind.VIDEO ? scalabilityMode(producer) : null, null, null, null);
        return NegotiatedConsumer.of(new RtpParameters(mid, codecs, extensions, List.of(encoding),
                new RtcpParameters(cname, true), null));
    }

    private static List<RtpCodecParameters> codecs(NegotiatedProducer producer, RtpCapabilities viewer) {
        List<RtpCodecParameters> codecs = new ArrayList<>();
        for (RtpCodecParameters codec : producer.consumable()) {
            RtpCodecCapability known = codec.isRtx() ? rtxOf(producer.codec(), viewer) : matching(codec, viewer);
            if (known != null) {
                codecs.add(new RtpCodecParameters(codec.mimeType(), codec.payloadType(), codec.clockRate(),
                        codec.channels(), codec.parameters(),
                        codec.rtcpFeedback().stream().filter(known.rtcpFeedback()::contains).toList()));
            }
        }
        return codecs;
    }

    /** With transport-wide feedback in place of REMB: browsers give one or the other. */
    private static RtpCodecParameters reportingOnTransport(RtpCodecParameters codec) {
        List<RtcpFeedback> feedback = new ArrayList<>(codec.rtcpFeedback());
        feedback.removeIf(one -> one.type().equals("goog-remb"));
        feedback.add(new RtcpFeedback("transport-cc"));
        return new RtpCodecParameters(codec.mimeType(), codec.payloadType(), codec.clockRate(), codec.channels(),
                codec.parameters(), feedback);
    }

    private static RtpCodecCapability matching(RtpCodecParameters codec, RtpCapabilities viewer) {
        return viewer.codecs().stream()
                .filter(known -> SupportedCodecs.same(known, codec))
                .findFirst().orElse(null);
    }

    private static RtpCodecCapability rtxOf(RtpCodecParameters media, RtpCapabilities viewer) {
        RtpCodecCapability known = matching(media, viewer);
        return viewer.codecs().stream().filter(codec -> SupportedCodecs.isRtx(codec.mimeType())
                && known.preferredPayloadType() != null
                && known.preferredPayloadType().equals(SupportedCodecs.number(codec.parameters().get("apt"))))
                .findFirst().orElse(null);
    }

    private static List<RtpHeaderExtensionParameters> extensions(NegotiatedProducer producer, RtpCapabilities viewer) {
        List<RtpHeaderExtensionParameters> extensions = new ArrayList<>();
        for (HeaderExtension extension : HeaderExtension.values()) {
            // The Router writes these itself; the others it can only pass on.
            boolean available = WRITTEN.contains(extension) || producer.extensionIds().has(extension);
            boolean understood = viewer.headerExtensions().stream().anyMatch(
                    known -> known.uri().equals(extension.uri()) && known.preferredId() == extension.routerId());
            boolean suits = extension.suits(producer.kind())
                    && (extension != HeaderExtension.DEPENDENCY_DESCRIPTOR || producer.format().usesDependencies());
            if (extension.goesToViewers() && suits && available && understood) {
                extensions.add(new RtpHeaderExtensionParameters(extension.uri(), extension.routerId(), false));
            }
        }
        return extensions;
    }

    /** {@code S3T3} tells the browser's library that three layers stand behind the one stream it gets. */
    private static String scalabilityMode(NegotiatedProducer producer) {
        ScalabilityMode each = producer.scalability();
        return producer.isSimulcast() ? "S" + producer.encodings().size() + "T" + each.temporalLayers() : each.name();
    }
}
