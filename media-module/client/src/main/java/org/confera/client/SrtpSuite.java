package org.confera.client;

import org.jitsi.srtp.SrtpPolicy;

/** The two protection profiles that browsers and Confera share (RFC 7714 section 12, RFC 5764 section 4.1.2). */
public enum SrtpSuite {
    AEAD_AES_128_GCM(0x0007, 12, 16), AES128_CM_HMAC_SHA1_80(0x0001, 14, 10);

    private final int id;
    private final int saltBytes;
    private final int tagBytes;

    SrtpSuite(int id, int saltBytes, int tagBytes) {
        this.id = id;
        this.saltBytes = saltBytes;
        this.tagBytes = tagBytes;
    }

    int id() {
        return id;
    }

    /** Of AES-128. */
    public int keyBytes() {
        return 16;
    }

    public int saltBytes() {
        return saltBytes;
    }

    /** How much longer a protected RTP packet is. */
    public int tagBytes() {
        return tagBytes;
    }

    SrtpPolicy policy() {
        return this == AEAD_AES_128_GCM
                ? new SrtpPolicy(SrtpPolicy.AESGCM_ENCRYPTION, keyBytes(), SrtpPolicy.NULL_AUTHENTICATION, 0, tagBytes, saltBytes)
                : new SrtpPolicy(SrtpPolicy.AESCM_ENCRYPTION, keyBytes(), SrtpPolicy.HMACSHA1_AUTHENTICATION, 20, tagBytes, saltBytes);
    }
}
