package org.confera.sfu.srtp;

import java.security.GeneralSecurityException;
import org.confera.sfu.OutgoingRtp;
import org.confera.wire.Bytes;
import org.jitsi.srtp.SrtcpCryptoContext;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;

/** Protects with jitsi-srtp: copies the plain packet into the slot and encrypts it there. */
public final class JitsiProtector implements SrtpProtector {
    private static final int RTP_SEQUENCE = 2;
    private static final int RTP_SSRC = 8;
    private static final int RTCP_SSRC = 4;
    private static final int RTCP_HEADER = 8;

    private final SrtpProfile profile;
    private final JitsiContexts contexts;
    private final SsrcTable<Stream> rtp = new SsrcTable<>();
    private final SsrcTable<SrtcpCryptoContext> rtcp = new SsrcTable<>();
    private final PacketView view = new PacketView();

    private record Stream(SrtpCryptoContext context, SentNumbers sent) {
    }

    public JitsiProtector(MasterKey master) {
        profile = master.profile();
        contexts = new JitsiContexts(master, true);
    }

    @Override
    public int protectRtp(OutgoingRtp packet, byte[] out, int offset) {
        System.arraycopy(packet.head, 0, out, offset, packet.headLength);
        System.arraycopy(packet.payload, packet.payloadOffset, out, offset + packet.headLength, packet.payloadLength);
        long ssrc = Bytes.u32(packet.head, RTP_SSRC);
        Stream stream = rtp.get(ssrc, 0);
        if (stream == null) {
            stream = new Stream(contexts.srtp(ssrc), new SentNumbers());
            rtp.put(ssrc, stream, 0);
        }
        if (!packet.repetition && !stream.sent.add(Bytes.u16(packet.head, RTP_SEQUENCE))) {
            return REFUSED;
        }
        try {
            view.wrap(out, offset, packet.length());
            return stream.context.transformPacket(view) == SrtpErrorStatus.OK ? view.getLength() : REFUSED;
        } catch (GeneralSecurityException | RuntimeException failure) {
            return REFUSED;
        }
    }

    @Override
    public int protectRtcp(byte[] packet, int packetOffset, int length, byte[] out, int offset) {
        if (length < RTCP_HEADER) {
            return REFUSED;
        }
        System.arraycopy(packet, packetOffset, out, offset, length);
        long ssrc = Bytes.u32(packet, packetOffset + RTCP_SSRC);
        SrtcpCryptoContext context = rtcp.get(ssrc, 0);
        if (context == null) {
            context = contexts.srtcp(ssrc);
            rtcp.put(ssrc, context, 0);
        }
        try {
            view.wrap(out, offset, length);
            return context.transformPacket(view) == SrtpErrorStatus.OK ? view.getLength() : REFUSED;
        } catch (GeneralSecurityException | RuntimeException failure) {
            return REFUSED;
        }
    }

    @Override
    public int srtpOverhead() {
        return profile.srtpOverhead();
    }

    @Override
    public int srtcpOverhead() {
        return profile.srtcpOverhead();
    }

    @Override
    public void forget(long ssrc) {
        rtp.remove(ssrc);
        rtcp.remove(ssrc);
    }

    @Override
    public void close() {
        contexts.close();
    }
}
