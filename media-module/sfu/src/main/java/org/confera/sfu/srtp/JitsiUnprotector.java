package org.confera.sfu.srtp;

import java.security.GeneralSecurityException;
import org.confera.wire.Bytes;
import org.confera.wire.RtpPacket;
import org.jitsi.srtp.SrtcpCryptoContext;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;

/**
 * Unprotects with jitsi-srtp. A stream's context is kept from its first packet that authenticates; making one for a
 * stranger's packet is what costs, so strangers are limited in number and rate.
 */
public final class JitsiUnprotector implements SrtpUnprotector {
    /** 50 of each kind (threats, line 20), together. */
    static final int MAX_STREAMS = 100;
    /**
     * A stream that was silent for this long may lose its place to a new one: a camera switched off and on again comes
     * back with other SSRCs, and the old ones never return.
     */
    static final long IDLE_NS = 30_000_000_000L;
    /** Tries of SSRCs unknown so far; far more than a browser starts at once. */
    static final int STRANGERS_A_SECOND = 200;

    private static final int RTP_SSRC = 8;
    private static final int RTCP_SSRC = 4;
    private static final int RTCP_HEADER = 8;
    private static final long SECOND_NS = 1_000_000_000L;

    private final int srtcpOverhead;
    private final int srtpOverhead;
    private final JitsiContexts contexts;
    private final StreamListener listener;
    private final SsrcTable<SrtpCryptoContext> rtp;
    private final SsrcTable<SrtcpCryptoContext> rtcp;
    private final RtpPacket header = new RtpPacket();
    private final PacketView view = new PacketView();
    private long strangersSinceNs;
    private int strangers;

    public JitsiUnprotector(MasterKey master) {
        this(master, StreamListener.NONE);
    }

    /** @param listener told of every stream that is kept */
    public JitsiUnprotector(MasterKey master, StreamListener listener) {
        this.listener = listener;
        rtp = new SsrcTable<>(ssrc -> listener.onStreamForgotten(true, ssrc));
        rtcp = new SsrcTable<>(ssrc -> listener.onStreamForgotten(false, ssrc));
        srtpOverhead = master.profile().srtpOverhead();
        srtcpOverhead = master.profile().srtcpOverhead();
        contexts = new JitsiContexts(master, false);
    }

    @Override
    public int unprotectRtp(byte[] packet, int offset, int length, long nowNs) {
        if (!header.wrapEncrypted(packet, offset, length - srtpOverhead)) {
            return Refusal.MALFORMED.code();
        }
        long ssrc = Bytes.u32(packet, offset + RTP_SSRC);
        SrtpCryptoContext known = rtp.get(ssrc, nowNs);
        if (known == null && !mayTry(nowNs)) {
            return Refusal.SSRC_LIMIT.code();
        }
        SrtpCryptoContext context = known == null ? contexts.srtp(ssrc) : known;
        int plain = unprotect(context, packet, offset, length);
        return known == null && plain >= 0 ? keep(rtp, true, ssrc, context, plain, nowNs) : plain;
    }

    @Override
    public int unprotectRtcp(byte[] packet, int offset, int length, long nowNs) {
        if (length < RTCP_HEADER + srtcpOverhead || packet[offset] >> 6 != -2) {
            return Refusal.MALFORMED.code();
        }
        long ssrc = Bytes.u32(packet, offset + RTCP_SSRC);
        SrtcpCryptoContext known = rtcp.get(ssrc, nowNs);
        if (known == null && !mayTry(nowNs)) {
            return Refusal.SSRC_LIMIT.code();
        }
        SrtcpCryptoContext context = known == null ? contexts.srtcp(ssrc) : known;
        int plain = unprotect(context, packet, offset, length);
        return known == null && plain >= 0 ? keep(rtcp, false, ssrc, context, plain, nowNs) : plain;
    }

    private int unprotect(SrtpCryptoContext context, byte[] packet, int offset, int length) {
        try {
            return answer(context.reverseTransformPacket(view.wrap(packet, offset, length), false));
        } catch (GeneralSecurityException | RuntimeException malformed) {
            return Refusal.MALFORMED.code();
        }
    }

    private int unprotect(SrtcpCryptoContext context, byte[] packet, int offset, int length) {
        try {
            return answer(context.reverseTransformPacket(view.wrap(packet, offset, length)));
        } catch (GeneralSecurityException | RuntimeException malformed) {
            return Refusal.MALFORMED.code();
        }
    }

    private int answer(SrtpErrorStatus status) {
        return switch (status) {
            case OK -> view.getLength();
            case AUTH_FAIL, FAIL -> Refusal.WRONG_TAG.code();
            case REPLAY_FAIL, REPLAY_OLD -> Refusal.REPLAY.code();
            case INVALID_PACKET -> Refusal.MALFORMED.code();
        };
    }

    /** Only now that a stranger's packet has authenticated may another stream make room for it. */
    private <C> int keep(SsrcTable<C> streams, boolean isRtp, long ssrc, C context, int plain, long nowNs) {
        if (!streams.hasRoom(MAX_STREAMS, IDLE_NS, nowNs)) {
            return Refusal.SSRC_LIMIT.code();
        }
        streams.put(ssrc, context, nowNs);
        listener.onStreamKept(isRtp, ssrc);
        return plain;
    }

    private boolean mayTry(long nowNs) {
        if (strangers == 0 || nowNs - strangersSinceNs >= SECOND_NS) {
            strangersSinceNs = nowNs;
            strangers = 0;
        }
        return ++strangers <= STRANGERS_A_SECOND;
    }

    @Override
    public void close() {
        rtp.forEach(ssrc -> listener.onStreamForgotten(true, ssrc));
        rtcp.forEach(ssrc -> listener.onStreamForgotten(false, ssrc));
        contexts.close();
    }
}
