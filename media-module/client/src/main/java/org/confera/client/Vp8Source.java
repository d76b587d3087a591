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
 * Makes RTP packets of a VP8 stream whose pictures nobody looks at: right headers, descriptors, temporal layers (L1T3)
 * and key frames, and the time of sending at the end of the payload, where no rewriting of descriptors moves it. With a
 * rid it is one layer of a simulcast. One thread.
 */
public final class Vp8Source {
    public static final int PAYLOAD_TYPE = 96;
    public static final int FRAMES_A_SECOND = 30;

    static final int RTX_PAYLOAD_TYPE = 97;
    static final int MID_ID = 4;
    static final int RID_ID = 10;
    static final int REPAIRED_RID_ID = 11;
    private static final String SDES = "urn:ietf:params:rtp-hdrext:sdes:";
    private static final int CLOCK_RATE = 90_000;
    private static final int KEY_FRAME_EVERY = 3000;
    private static final int DESCRIPTOR_LENGTH = 6;
    /** From the end of the payload: the time of sending, and before it which layer this is. */
    private static final int STAMP = 8;
    private static final int LAYER = STAMP + 1;
    /** Of the four frames of a pattern: temporal layer, and if it depends on the lowest layer alone (RFC 7741, Y). */
    private static final int[] TEMPORAL = {0, 2, 1, 2};
    private static final boolean[] SYNC = {false, true, true, false};
    /** RFC 6386 section 9.1: the start code, then width and height. */
    private static final byte[] KEY_FRAME_HEADER = {(byte) 0x9D, 0x01, 0x2A, 0, 5, (byte) 0xD0, 2};

    private final long ssrc;
    private final String mid;
    private final byte[] midBytes;
    private final byte[] rid;
    private final int layer;
    private final int packetLength;
    private final byte[] packet = new byte[ClientTransport.MAX_PACKET];
    private final HeaderExtensionWriter extensions = new HeaderExtensionWriter();
    private int sequence;
    private long timestamp;
    private int pictureId;
    private int tl0PicIdx;
    private int pattern;
    private int frames;
    private boolean keyFrame;
    private volatile boolean keyFrameWanted = true;

    /**
     * A camera of one layer.
     *
     * @param packetLength bytes of each packet, RTP header included
     */
    public Vp8Source(long ssrc, String mid, int packetLength) {
        this(ssrc, mid, null, 0, packetLength);
    }

    Vp8Source(long ssrc, String mid, String rid, int layer, int packetLength) {
        this.ssrc = ssrc;
        this.mid = mid;
        this.midBytes = mid.getBytes(US_ASCII);
        this.rid = rid == null ? null : rid.getBytes(US_ASCII);
        this.layer = layer;
        this.packetLength = packetLength;
        Arrays.fill(packet, (byte) 0x5A);
    }

    /** What signalling tells of a camera that is this stream alone. */
    public RtpParameters parameters() {
        return parameters(mid, List.of(RtpEncoding.ofSsrc(ssrc, null)));
    }

    static RtpParameters parameters(String mid, List<RtpEncoding> encodings) {
        List<RtcpFeedback> feedback = List.of(new RtcpFeedback("ccm", "fir"), new RtcpFeedback("nack"), new RtcpFeedback("nack", "pli"));
        return new RtpParameters(mid,
                List.of(new RtpCodecParameters("video/VP8", PAYLOAD_TYPE, CLOCK_RATE, null, Map.of(), feedback),
                        new RtpCodecParameters("video/rtx", RTX_PAYLOAD_TYPE, CLOCK_RATE, null, Map.of("apt", PAYLOAD_TYPE), List.of())),
                List.of(new RtpHeaderExtensionParameters(SDES + "mid", MID_ID, false),
                        new RtpHeaderExtensionParameters(SDES + "rtp-stream-id", RID_ID, false),
                        new RtpHeaderExtensionParameters(SDES + "repaired-rtp-stream-id", REPAIRED_RID_ID, false)),
                encodings, new RtcpParameters("synthetic", true), null);
    }

    public long ssrc() {
        return ssrc;
    }

    /** Of the frame that was begun last, in its 90 kHz clock. */
    long timestamp() {
        return timestamp & 0xFFFF_FFFFL;
    }

    /** The next frame will be a key frame; may be called from another thread. */
    public void wantKeyFrame() {
        keyFrameWanted = true;
    }

    /** True if the frame that was begun last is one. */
    boolean keyFrame() {
        return keyFrame;
    }

    /** The bytes of the packet that was made last. */
    public byte[] packet() {
        return packet;
    }

    /** Starts the next frame; its packets follow. */
    public void nextFrame() {
        timestamp += CLOCK_RATE / FRAMES_A_SECOND;
        pictureId = (pictureId + 1) & 0x7FFF;
        keyFrame = frames++ % KEY_FRAME_EVERY == 0 || keyFrameWanted;
        keyFrameWanted = false;
        pattern = keyFrame ? 0 : (pattern + 1) % TEMPORAL.length;
        tl0PicIdx = tl0PicIdx + (TEMPORAL[pattern] == 0 ? 1 : 0) & 0xFF;
    }

    /**
     * Writes the next packet of the frame.
     *
     * @return its length
     */
    public int next(boolean first, boolean last, long nowNs) {
        return next(first, last, packetLength, nowNs);
    }

    int next(boolean first, boolean last, int length, long nowNs) {
        int header = RtpPacket.writeHeader(packet, 0, last, PAYLOAD_TYPE, sequence++ & 0xFFFF, timestamp(), ssrc);
        RtpPacket.extensionBit(packet, 0, true);
        extensions.begin(packet, header, 100);
        extensions.add(MID_ID, midBytes, 0, midBytes.length);
        if (rid != null) {
            extensions.add(RID_ID, rid, 0, rid.length);
        }
        int payload = header + extensions.end();
        descriptor(payload, first);
        int frame = payload + DESCRIPTOR_LENGTH;
        Bytes.u8(packet, frame, first && keyFrame ? 0x10 : 0x11);
        if (first && keyFrame) {
            System.arraycopy(KEY_FRAME_HEADER, 0, packet, frame + 3, KEY_FRAME_HEADER.length);
        }
        Bytes.u8(packet, length - LAYER, layer);
        Bytes.u64(packet, length - STAMP, nowNs);
        return length;
    }

    /** RFC 7741 section 4.2: X, N for what nobody depends on, S on the first packet; then I, L, T with their fields. */
    private void descriptor(int at, boolean first) {
        int temporal = TEMPORAL[pattern];
        Bytes.u8(packet, at, 0x80 | (temporal == 2 ? 0x20 : 0) | (first ? 0x10 : 0));
        Bytes.u8(packet, at + 1, 0x80 | 0x40 | 0x20);
        Bytes.u16(packet, at + 2, 0x8000 | pictureId);
        Bytes.u8(packet, at + 4, tl0PicIdx);
        Bytes.u8(packet, at + 5, temporal << 6 | (SYNC[pattern] ? 0x20 : 0));
    }

    /** When a packet made here was sent, read from its plain payload. */
    public static long sentAtNs(RtpPacket packet) {
        return Bytes.u64(packet.bytes(), packet.payloadOffset() + packet.payloadLength() - STAMP);
    }

    /** Which simulcast layer a packet made here belongs to, 0 is the smallest. */
    static int layer(RtpPacket packet) {
        return Bytes.u8(packet.bytes(), packet.payloadOffset() + packet.payloadLength() - LAYER);
    }
}
