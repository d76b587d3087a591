package org.confera.web.signaling;

import org.confera.media.api.rtp.DtlsFingerprint;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtcpFeedback;
import org.confera.media.api.rtp.RtcpParameters;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpCodecCapability;
import org.confera.media.api.rtp.RtpCodecParameters;
import org.confera.media.api.rtp.RtpEncoding;
import org.confera.media.api.rtp.RtpHeaderExtension;
import org.confera.media.api.rtp.RtpHeaderExtensionParameters;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.media.api.rtp.RtxEncoding;

/** Reads ORTC's records as mediasoup-client writes them. The records check themselves; here every list is bounded. */
final class OrtcReader {
    private static final long UINT32 = 0xFFFF_FFFFL;

    private OrtcReader() {
    }

    static DtlsParameters dtlsParameters(Params json) {
        return new DtlsParameters(json.optionalText("role", 10), json.list("fingerprints", 8,
                fingerprint -> new DtlsFingerprint(fingerprint.text("algorithm", 20), fingerprint.text("value", 200))));
    }

    static RtpCapabilities rtpCapabilities(Params json) {
        return new RtpCapabilities(json.list("codecs", 100, OrtcReader::codecCapability),
                json.list("headerExtensions", 100, OrtcReader::headerExtension));
    }

    private static RtpCodecCapability codecCapability(Params json) {
        return new RtpCodecCapability(json.word("kind", MediaKind::of), json.text("mimeType", 50),
                toInteger(json.optionalInteger("preferredPayloadType", 0, 127)),
                (int) json.integer("clockRate", 1, 1_000_000), toInteger(json.optionalInteger("channels", 1, 255)),
                json.scalars("parameters", 50), json.list("rtcpFeedback", 50, OrtcReader::feedback));
    }

    private static RtpHeaderExtension headerExtension(Params json) {
        return new RtpHeaderExtension(json.word("kind", MediaKind::of), json.text("uri", 200),
                (int) json.integer("preferredId", 1, 255), Boolean.TRUE.equals(json.optionalFlag("preferredEncrypt")),
                json.optionalText("direction", 10));
    }

    static RtpParameters rtpParameters(Params json) {
        return new RtpParameters(json.optionalText("mid", 32), json.list("codecs", 32, OrtcReader::codec),
                json.list("headerExtensions", 32, OrtcReader::headerExtensionParameters),
                json.list("encodings", 8, OrtcReader::encoding),
                json.optionalObject("rtcp", OrtcReader::rtcp), json.optionalText("msid", 200));
    }

    private static RtpCodecParameters codec(Params json) {
        return new RtpCodecParameters(json.text("mimeType", 50), (int) json.integer("payloadType", 0, 127),
                (int) json.integer("clockRate", 1, 1_000_000), toInteger(json.optionalInteger("channels", 1, 255)),
                json.scalars("parameters", 50), json.list("rtcpFeedback", 50, OrtcReader::feedback));
    }

    private static RtpHeaderExtensionParameters headerExtensionParameters(Params json) {
        return new RtpHeaderExtensionParameters(json.text("uri", 200), (int) json.integer("id", 1, 255),
                Boolean.TRUE.equals(json.optionalFlag("encrypt")));
    }

    private static RtpEncoding encoding(Params json) {
        return new RtpEncoding(json.optionalInteger("ssrc", 0, UINT32), json.optionalText("rid", 16),
                json.optionalObject("rtx", rtx -> new RtxEncoding(rtx.integer("ssrc", 0, UINT32))),
                json.optionalFlag("dtx"), json.optionalText("scalabilityMode", 20),
                json.optionalDecimal("scaleResolutionDownBy"), json.optionalInteger("maxBitrate", 0, UINT32),
                json.optionalFlag("active"));
    }

    private static RtcpParameters rtcp(Params json) {
        return new RtcpParameters(json.optionalText("cname", 255),
                !Boolean.FALSE.equals(json.optionalFlag("reducedSize")));
    }

    private static RtcpFeedback feedback(Params json) {
        return new RtcpFeedback(json.text("type", 40), json.optionalText("parameter", 40));
    }

    private static Integer toInteger(Long value) {
        return value == null ? null : (Integer) value.intValue();
    }
}
