package org.confera.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.confera.media.api.rtp.RtcpFeedback;
import org.confera.media.api.rtp.RtcpParameters;
import org.confera.media.api.rtp.RtpCodecParameters;
import org.confera.media.api.rtp.RtpEncoding;
import org.confera.media.api.rtp.RtpHeaderExtensionParameters;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.wire.Bytes;
import org.confera.wire.HeaderExtensionWriter;
import org.confera.wire.RtpPacket;

/**
 * Makes RTP packets of a VP8 stream whose pictures nobody looks at: right headers, descriptors and key frames, and the
 * time of sending as payload. One thread.
 */
public final class Vp8Source {
    public static final int PAYLOAD_TYPE = 96;
    /** Where the payload behind the descriptor starts, from the start of the payload. */
    public static final int DESCRIPTOR_LENGTH = 4;

    private static final int MID_ID = 4;
    private static final String MID_URI = "urn:ietf:params:rtp-hdrext:sdes:mid";
    private static final int TICKS_PER_FRAME = 90_000 / 30;
    private static final int KEY_FRAME_EVERY = 100;

    private final long ssrc;
    private final String mid;
    private final byte[] midBytes;
    private final int packetLength;
    private final byte[] packet = new byte[1500];
    private final HeaderExtensionWriter extensions = new HeaderExtensionWriter();
    private int sequence;
    private long timestamp;
    private int pictureId;
    private int frames;
    private volatile boolean keyFrameWanted = true;

    /**
     * @param packetLength bytes of each packet, RTP header included
     */
    public Vp8Source(long ssrc, String mid, int packetLength) {
        this.ssrc = ssrc;
        this.mid = mid;
        midBytes = mid.getBytes(US_ASCII);
        this.packetLength = packetLength;
        Arrays.fill(packet, (byte) 0x5A);
    }

    /** What signalling tells of this stream. */
    public RtpParameters parameters() {
        List<RtcpFeedback> feedback = List.of(new RtcpFeedback("nack"), new RtcpFeedback("nack", "pli"));
        return new RtpParameters(mid, List.of(new RtpCodecParameters("video/VP8", PAYLOAD_TYPE, 90_000, null, Map.of(), feedback)),
                List.of(new RtpHeaderExtensionParameters(MID_URI, MID_ID, false)),
                List.of(RtpEncoding.ofSsrc(ssrc, null)), new RtcpParameters("synthetic", true), null);
    }

    /** The next frame will be a key frame; may be called from another thread. */
    public void wantKeyFrame() {
        keyFrameWanted = true;
    }

    /** The bytes of the packet that was made last. */
    public byte[] packet() {
        return packet;
    }

    /** Starts the next frame; its packets follow. */
    public void nextFrame() {
        timestamp += TICKS_PER_FRAME;
        pictureId = (pictureId + 1) & 0x7FFF;
        keyFrameWanted |= frames++ % KEY_FRAME_EVERY == 0;
    }

    /**
     * Writes the next packet of the frame.
     *
     * @return its length
     */
    public int next(boolean first, boolean last, long nowNs) {
        int header = RtpPacket.writeHeader(packet, 0, last, PAYLOAD_TYPE, sequence++, timestamp, ssrc);
        RtpPacket.extensionBit(packet, 0, true);
        extensions.begin(packet, header, 100);
        extensions.add(MID_ID, midBytes, 0, midBytes.length);
        int payload = header + extensions.end();
        descriptor(payload, first);
        boolean key = first && keyFrameWanted;
        keyFrameWanted &= !key;
        Bytes.u8(packet, payload + DESCRIPTOR_LENGTH, key ? 0x10 : 0x11);
        Bytes.u64(packet, payload + DESCRIPTOR_LENGTH + 1, nowNs);
        return packetLength;
    }

    /** RFC 7741 section 4.2: X, S on the first packet, a 15-bit picture id. */
    private void descriptor(int at, boolean first) {
        Bytes.u8(packet, at, first ? 0x90 : 0x80);
        Bytes.u8(packet, at + 1, 0x80);
        Bytes.u16(packet, at + 2, 0x8000 | pictureId);
    }

    /** When a packet made here was sent, read from its plain payload. */
    public static long sentAtNs(byte[] bytes, int payloadOffset) {
        return Bytes.u64(bytes, payloadOffset + DESCRIPTOR_LENGTH + 1);
    }
}
