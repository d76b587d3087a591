package org.confera.client;

import java.util.List;
import java.util.Map;
import org.confera.media.api.rtp.RtcpParameters;
import org.confera.media.api.rtp.RtpCodecParameters;
import org.confera.media.api.rtp.RtpEncoding;
import org.confera.media.api.rtp.RtpHeaderExtensionParameters;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.wire.AudioLevel;
import org.confera.wire.Bytes;
import org.confera.wire.HeaderExtensionWriter;
import org.confera.wire.RtpPacket;

/** Makes RTP packets of an Opus stream of 20 ms each: right headers and audio levels, and a number as sound. */
public final class OpusSource {
    public static final int PAYLOAD_TYPE = 111;

    private static final int LEVEL_ID = 1;
    private static final int SAMPLES = 960;
    /** One frame of 20 ms, stereo, fullband (RFC 6716 section 3.1). */
    private static final int TOC = 0xFC;
    private static final int PAYLOAD_LENGTH = 80;

    private final long ssrc;
    private final byte[] packet = new byte[200];
    private final HeaderExtensionWriter extensions = new HeaderExtensionWriter();
    private int sequence;
    private long timestamp;

    public OpusSource(long ssrc) {
        this.ssrc = ssrc;
    }

    /** What signalling tells of this stream. */
    public RtpParameters parameters() {
        return new RtpParameters("audio", List.of(new RtpCodecParameters("audio/opus", PAYLOAD_TYPE, 48_000, 2, Map.of(), List.of())),
                List.of(new RtpHeaderExtensionParameters(AudioLevel.URI, LEVEL_ID, false)),
                List.of(RtpEncoding.ofSsrc(ssrc, null)), new RtcpParameters("synthetic", true), null);
    }

    /** The bytes of the packet that was made last. */
    public byte[] packet() {
        return packet;
    }

    /**
     * Writes the next packet.
     *
     * @param level in -dBov, 0 to 127
     * @param sound what the payload carries, to be found again
     * @return its length
     */
    public int next(int level, long sound) {
        int header = RtpPacket.writeHeader(packet, 0, false, PAYLOAD_TYPE, sequence++, timestamp, ssrc);
        timestamp += SAMPLES;
        RtpPacket.extensionBit(packet, 0, true);
        extensions.begin(packet, header, 100).add(LEVEL_ID, AudioLevel.of(level < AudioLevel.SILENCE, level), 1);
        int payload = header + extensions.end();
        Bytes.u8(packet, payload, TOC);
        Bytes.u64(packet, payload + 1, sound);
        return payload + PAYLOAD_LENGTH;
    }

    /** The number in the payload of a packet made here. */
    public static long sound(byte[] bytes, int payloadOffset) {
        return Bytes.u64(bytes, payloadOffset + 1);
    }
}
