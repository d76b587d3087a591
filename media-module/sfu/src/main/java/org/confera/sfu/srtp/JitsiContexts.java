package org.confera.sfu.srtp;

import java.security.GeneralSecurityException;
import java.util.logging.Level;
import org.jitsi.srtp.SrtcpCryptoContext;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpPolicy;
import org.jitsi.srtp.crypto.Aes;
import org.jitsi.utils.logging2.Logger;
import org.jitsi.utils.logging2.LoggerImpl;

/** Makes jitsi-srtp's contexts of one direction: one for each stream, since each holds its own rollover and replay. */
final class JitsiContexts implements AutoCloseable {
    /** What would be logged here is counted instead: a bad packet is no news. */
    private static final Logger SILENT = new LoggerImpl(JitsiContexts.class.getName(), Level.OFF);
    private static final int HMAC_SHA1_KEY_BYTES = 20;

    static {
        // Without this each start measures all providers, bundled native ones included; the JDK's is the fastest.
        Aes.setFactoryClassName("SunJCE");
    }

    private final SrtpContextFactory factory;

    /**
     * @param sender true for packets that we protect, false for those that we receive
     */
    JitsiContexts(MasterKey master, boolean sender) {
        factory = new SrtpContextFactory(sender, master.key(), master.salt(), policy(master.profile()),
                policy(master.profile()), SILENT);
    }

    private static SrtpPolicy policy(SrtpProfile profile) {
        SrtpPolicy policy = ciphers(profile);
        // SentNumbers does it, with a wider window and with sound's repetitions.
        policy.setSendReplayEnabled(false);
        return policy;
    }

    private static SrtpPolicy ciphers(SrtpProfile profile) {
        return switch (profile) {
            case AEAD_AES_128_GCM -> new SrtpPolicy(SrtpPolicy.AESGCM_ENCRYPTION, profile.keyBytes(),
                    SrtpPolicy.NULL_AUTHENTICATION, 0, profile.srtpOverhead(), profile.saltBytes());
            case AES128_CM_HMAC_SHA1_80 -> new SrtpPolicy(SrtpPolicy.AESCM_ENCRYPTION, profile.keyBytes(),
                    SrtpPolicy.HMACSHA1_AUTHENTICATION, HMAC_SHA1_KEY_BYTES, profile.srtpOverhead(),
                    profile.saltBytes());
        };
    }

    SrtpCryptoContext srtp(long ssrc) {
        try {
            return factory.deriveContext((int) ssrc, 0);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java lacks AES or HMAC-SHA1.", missing);
        }
    }

    SrtcpCryptoContext srtcp(long ssrc) {
        try {
            return factory.deriveControlContext((int) ssrc);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java lacks AES or HMAC-SHA1.", missing);
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
