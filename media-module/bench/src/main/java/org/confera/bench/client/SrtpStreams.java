package org.confera.bench.client;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import org.confera.wire.Bytes;
import org.jitsi.srtp.SrtcpCryptoContext;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;
import org.jitsi.srtp.crypto.Aes;
import org.jitsi.utils.logging2.Logger;
import org.jitsi.utils.logging2.LoggerImpl;

/** SRTP and SRTCP of one direction with jitsi-srtp, in place; a context for each stream. One thread. */
public final class SrtpStreams {
    private static final Logger SILENT = new LoggerImpl(SrtpStreams.class.getName(), Level.OFF);
    private static final int RTP_SSRC = 8;
    private static final int RTCP_SSRC = 4;

    static {
        Aes.setFactoryClassName("SunJCE");
    }

    private final SrtpContextFactory factory;
    private final Map<Long, SrtpCryptoContext> rtp = new HashMap<>();
    private final Map<Long, SrtcpCryptoContext> rtcp = new HashMap<>();
    private final Slot slot = new Slot();

    /**
     * @param sender true to protect, false to unprotect
     */
    public SrtpStreams(SrtpSuite suite, byte[] key, byte[] salt, boolean sender) {
        factory = new SrtpContextFactory(sender, key, salt, suite.policy(), suite.policy(), SILENT);
    }

    /** The new length; the buffer has room for the tag. */
    public int protectRtp(byte[] packet, int length) {
        return run(packet, length, () -> rtpContext(packet).transformPacket(slot));
    }

    /** The new length; the buffer has room for tag and index. */
    public int protectRtcp(byte[] packet, int length) {
        return run(packet, length, () -> rtcpContext(packet).transformPacket(slot));
    }

    /** The plain length, or -1 if the packet does not authenticate. */
    public int unprotectRtp(byte[] packet, int length) {
        return run(packet, length, () -> rtpContext(packet).reverseTransformPacket(slot, false));
    }

    /** The plain length, or -1 if the packet does not authenticate. */
    public int unprotectRtcp(byte[] packet, int length) {
        return run(packet, length, () -> rtcpContext(packet).reverseTransformPacket(slot));
    }

    private SrtpCryptoContext rtpContext(byte[] packet) throws GeneralSecurityException {
        long ssrc = Bytes.u32(packet, RTP_SSRC);
        SrtpCryptoContext context = rtp.get(ssrc);
        if (context == null) {
            context = factory.deriveContext((int) ssrc, 0);
            rtp.put(ssrc, context);
        }
        return context;
    }

    private SrtcpCryptoContext rtcpContext(byte[] packet) throws GeneralSecurityException {
        long ssrc = Bytes.u32(packet, RTCP_SSRC);
        SrtcpCryptoContext context = rtcp.get(ssrc);
        if (context == null) {
            context = factory.deriveControlContext((int) ssrc);
            rtcp.put(ssrc, context);
        }
        return context;
    }

    private int run(byte[] packet, int length, Transform transform) {
        slot.wrap(packet, length);
        try {
            return transform.run() == SrtpErrorStatus.OK ? slot.getLength() : -1;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("jitsi-srtp can't handle a packet of " + length + " bytes.", e);
        }
    }

    private interface Transform {
        SrtpErrorStatus run() throws GeneralSecurityException;
    }
}
