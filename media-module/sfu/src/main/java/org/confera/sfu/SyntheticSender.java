package org.confera.sfu;

import org.confera.sfu.srtp.JitsiProtector;
import org.confera.sfu.srtp.MasterKey;
import org.confera.wire.Bytes;
import org.confera.wire.HeaderExtensionWriter;
import org.confera.wire.RtpPacket;

/** Protected packets like those of a browser's camera (VP8) and microphone (Opus), one frame each. */
final class SyntheticSender {
    static final int VIDEO_TYPE = 96;
    static final int AUDIO_TYPE = 111;
    static final long VIDEO_SSRC = 0x1000_0001L;
    static final long AUDIO_SSRC = 0x1000_0002L;
    static final int LEVEL_ID = 1;
    private static final int PICTURE_BYTES = 1_100;
    private static final int SOUND_BYTES = 120;
    /** -30 dBov and voice. */
    private static final int LEVEL = 0x80 | 30;

    private final JitsiProtector protector;
    private final OutgoingRtp packet = new OutgoingRtp();
    private final HeaderExtensionWriter extensions = new HeaderExtensionWriter();
    private int videoSequence;
    private int audioSequence;

    SyntheticSender(MasterKey key) {
        protector = new JitsiProtector(key);
        packet.payload = new byte[PICTURE_BYTES];
    }

    /** Writes a protected packet of the camera to the array's start; answers its length. */
    int picture(byte[] out, boolean key) {
        int number = ++videoSequence & 0xFFFF;
        int at = RtpPacket.writeHeader(packet.head, 0, true, VIDEO_TYPE, number, videoSequence * 3_000L & 0xFFFF_FFFFL,
                VIDEO_SSRC);
        packet.headerLength = at;
        Bytes.u8(packet.head, at, 0x90); // X and S, then I, L, T; RFC 7741 section 4.2
        Bytes.u8(packet.head, at + 1, 0xE0);
        Bytes.u16(packet.head, at + 2, 0x8000 | videoSequence & 0x7FFF);
        Bytes.u8(packet.head, at + 4, videoSequence & 0xFF);
        Bytes.u8(packet.head, at + 5, 0);
        Bytes.u8(packet.head, at + 6, key ? 0 : 1);
        return protect(at + 7, PICTURE_BYTES, out);
    }

    /** Likewise of the microphone. */
    int sound(byte[] out) {
        int number = ++audioSequence & 0xFFFF;
        int at = RtpPacket.writeHeader(packet.head, 0, true, AUDIO_TYPE, number, audioSequence * 960L & 0xFFFF_FFFFL,
                AUDIO_SSRC);
        extensions.begin(packet.head, at, OutgoingRtp.MAX_HEAD - at);
        extensions.add(LEVEL_ID, LEVEL, 1);
        int block = extensions.end();
        RtpPacket.extensionBit(packet.head, 0, block > 0);
        packet.headerLength = at + block;
        return protect(at + block, SOUND_BYTES, out);
    }

    private int protect(int headLength, int payloadBytes, byte[] out) {
        packet.headLength = headLength;
        packet.payloadLength = payloadBytes;
        return protector.protectRtp(packet, out, 0);
    }
}
