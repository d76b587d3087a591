package org.confera.client;

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
    private final Map<Integer, SrtpCryptoContext> rtp = new HashMap<>();
    private final Map<Integer, SrtcpCryptoContext> rtcp = new HashMap<>();
    private final Slot slot = new Slot();

    /**
     * @param sender true to protect, false to unprotect
     */
    public SrtpStreams(SrtpSuite suite, byte[] key, byte[] salt, boolean sender) {
        factory = new SrtpContextFactory(sender, key, salt, suite.policy(), suite.policy(), SILENT);
    }

    /** The new length; the buffer has room for the tag. */
    public int protectRtp(byte[] packet, int length) {
        try {
            return length(rtpContext(packet).transformPacket(slot.wrap(packet, length)));
        } catch (GeneralSecurityException e) {
            throw unusable(length, e);
        }
    }

    /** The new length; the buffer has room for tag and index. */
    public int protectRtcp(byte[] packet, int length) {
        try {
            return length(rtcpContext(packet).transformPacket(slot.wrap(packet, length)));
        } catch (GeneralSecurityException e) {
            throw unusable(length, e);
        }
    }

    /** The plain length, or -1 if the packet does not authenticate. */
    public int unprotectRtp(byte[] packet, int length) {
        try {
            return length(rtpContext(packet).reverseTransformPacket(slot.wrap(packet, length), false));
        } catch (GeneralSecurityException e) {
            return -1;
        }
    }

    /** The plain length, or -1 if the packet does not authenticate. */
    public int unprotectRtcp(byte[] packet, int length) {
        try {
            return length(rtcpContext(packet).reverseTransformPacket(slot.wrap(packet, length)));
        } catch (GeneralSecurityException e) {
            return -1;
        }
    }

    private int length(SrtpErrorStatus status) {
        return status == SrtpErrorStatus.OK ? slot.getLength() : -1;
    }

    private static IllegalStateException unusable(int length, GeneralSecurityException e) {
        return new IllegalStateException("jitsi-srtp can't protect a packet of " + length + " bytes.", e);
    }

    private SrtpCryptoContext rtpContext(byte[] packet) throws GeneralSecurityException {
        int ssrc = (int) Bytes.u32(packet, RTP_SSRC);
        SrtpCryptoContext context = rtp.get(ssrc);
        if (context == null) {
            context = factory.deriveContext(ssrc, 0);
            rtp.put(ssrc, context);
        }
        return context;
    }

    private SrtcpCryptoContext rtcpContext(byte[] packet) throws GeneralSecurityException {
        int ssrc = (int) Bytes.u32(packet, RTCP_SSRC);
        SrtcpCryptoContext context = rtcp.get(ssrc);
        if (context == null) {
            context = factory.deriveControlContext(ssrc);
            rtcp.put(ssrc, context);
        }
        return context;
    }
}
