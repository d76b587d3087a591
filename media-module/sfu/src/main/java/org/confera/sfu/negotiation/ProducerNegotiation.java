package org.confera.sfu.negotiation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.confera.media.api.MediaException;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCodecCapability;
import org.confera.media.api.rtp.RtpCodecParameters;
import org.confera.media.api.rtp.RtpEncoding;
import org.confera.media.api.rtp.RtpParameters;

/** Checks what a browser wants to send and maps it to the Router's payload types. */
public final class ProducerNegotiation {
    /** Simulcast layers of one track; browsers make at most three. */
    public static final int MAX_LAYERS = 4;

    private ProducerNegotiation() {
    }

    /**
     * Maps a sender's parameters.
     *
     * @throws MediaException REFUSED, saying what was given and what is allowed
     */
    public static NegotiatedProducer negotiate(MediaKind kind, RtpParameters given) throws MediaException {
        ExtensionIds ids = ExtensionIds.of(given.headerExtensions());
        RtpCodecParameters media = mediaCodec(kind, given.codecs());
        RtpCodecCapability routed = SupportedCodecs.match(media);
        int rtxPayloadType = rtxPayloadType(media, given.codecs());
        checkEncodings(kind, given, ids);
        return new NegotiatedProducer(kind, ids.has(HeaderExtension.MID) ? given.mid() : null, media.payloadType(),
                rtxPayloadType, redPayloadType(media, given.codecs()), ids, given.encodings(), consumable(routed, media));
    }

    private static RtpCodecParameters mediaCodec(MediaKind kind, List<RtpCodecParameters> codecs)
            throws MediaException {
        Set<Integer> payloadTypes = new HashSet<>();
        for (RtpCodecParameters codec : codecs) {
            check(payloadTypes.add(codec.payloadType()), "Payload type " + codec.payloadType()
                    + " is given twice, but each codec of a track needs one of its own.");
            boolean auxiliary = codec.isRtx() || kind == MediaKind.AUDIO && isRed(codec);
            RtpCodecCapability routed = auxiliary ? null : SupportedCodecs.match(codec);
            check(auxiliary || routed != null && routed.kind() == kind,
                    "A track of kind " + kind.word() + " came with codec " + describe(codec)
                            + ", but this router forwards " + SupportedCodecs.names() + ". Send one of these.");
        }
        return codecs.stream().filter(codec -> !codec.isRtx() && !isRed(codec)).findFirst().orElseThrow(() -> refused(
                "rtpParameters name no media codec, but need one of " + SupportedCodecs.names() + "."));
    }

    private static int rtxPayloadType(RtpCodecParameters media, List<RtpCodecParameters> codecs)
            throws MediaException {
        int found = -1;
        for (RtpCodecParameters codec : codecs) {
            if (codec.isRtx()) {
                Integer apt = SupportedCodecs.number(codec.parameters().get("apt"));
                check(apt != null && codecs.stream().anyMatch(c -> !c.isRtx() && c.payloadType() == apt),
                        "Codec " + describe(codec) + " has apt " + codec.parameters().get("apt")
                                + ", but apt must be the payload type of a media codec of the same track.");
                found = apt == media.payloadType() ? codec.payloadType() : found;
            }
        }
        return found;
    }

    /** Sound may carry earlier packets along (RFC 2198); that ends here, so viewers need not know of it. */
    private static int redPayloadType(RtpCodecParameters media, List<RtpCodecParameters> codecs) {
        return codecs.stream().filter(codec -> isRed(codec) && codec.clockRate() == media.clockRate())
                .mapToInt(RtpCodecParameters::payloadType).findFirst().orElse(-1);
    }

    private static boolean isRed(RtpCodecParameters codec) {
        return codec.mimeType().equalsIgnoreCase("audio/red");
    }

    private static void checkEncodings(MediaKind kind, RtpParameters given, ExtensionIds ids) throws MediaException {
        List<RtpEncoding> encodings = given.encodings();
        check(!encodings.isEmpty() && encodings.size() <= (kind == MediaKind.VIDEO ? MAX_LAYERS : 1),
                "A track of kind " + kind.word() + " came with " + encodings.size() + " encodings, but audio has 1 and"
                        + " video 1-" + MAX_LAYERS + ".");
        Set<Object> names = new HashSet<>();
        for (RtpEncoding encoding : encodings) {
            checkRecognisable(encoding, given, ids);
            boolean unique = (encoding.ssrc() == null || names.add(encoding.ssrc()))
                    && (encoding.rtx() == null || names.add(encoding.rtx().ssrc()))
                    && (encoding.rid() == null || names.add(encoding.rid()));
            check(unique, "Two encodings share an ssrc or a rid, but each needs its own.");
        }
    }

    private static void checkRecognisable(RtpEncoding encoding, RtpParameters given, ExtensionIds ids)
            throws MediaException {
        boolean byMid = given.mid() != null && ids.has(HeaderExtension.MID);
        boolean byRid = byMid && encoding.rid() != null && ids.has(HeaderExtension.RID);
        boolean single = given.encodings().size() == 1;
        check(encoding.ssrc() != null || byRid || byMid && single && encoding.rid() == null,
                "An encoding has neither an ssrc nor a rid with mid and the header extensions "
                        + HeaderExtension.MID.uri() + " and " + HeaderExtension.RID.uri()
                        + ", but one of both is needed to recognise it on the wire.");
    }

    private static List<RtpCodecParameters> consumable(RtpCodecCapability routed, RtpCodecParameters media) {
        List<RtpCodecParameters> codecs = new ArrayList<>();
        codecs.add(new RtpCodecParameters(routed.mimeType(), routed.preferredPayloadType(), routed.clockRate(),
                routed.channels(), SupportedCodecs.shareable(routed, media.parameters()), routed.rtcpFeedback()));
        // Whether the sender has RTX is its own affair: the Router answers viewers from its own buffer.
        RtpCodecCapability rtx = SupportedCodecs.rtxFor(routed);
        if (rtx != null) {
            codecs.add(new RtpCodecParameters(rtx.mimeType(), rtx.preferredPayloadType(), rtx.clockRate(),
                    rtx.channels(), rtx.parameters(), rtx.rtcpFeedback()));
        }
        return codecs;
    }

    private static String describe(RtpCodecParameters codec) {
        return codec.mimeType() + "/" + codec.clockRate()
                + (codec.channels() == null ? "" : "/" + codec.channels());
    }

    private static void check(boolean fine, String sentence) throws MediaException {
        if (!fine) {
            throw refused(sentence);
        }
    }

    private static MediaException refused(String sentence) {
        return new MediaException(MediaException.Reason.REFUSED, sentence);
    }

    /** Names of codecs, for a sentence. */
    static String describe(List<RtpCodecCapability> codecs) {
        return codecs.stream().map(RtpCodecCapability::mimeType).distinct().collect(Collectors.joining(", "));
    }
}
