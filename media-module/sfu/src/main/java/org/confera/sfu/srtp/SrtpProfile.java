package org.confera.sfu.srtp;

/** A protection profile that DTLS can agree on (RFC 5764 section 4.1.2, RFC 7714 section 14.2); best first. */
public enum SrtpProfile {
    AEAD_AES_128_GCM(0x0007, 16, 12, 16, 16),
    AES128_CM_HMAC_SHA1_80(0x0001, 16, 14, 10, 10);

    /** SRTCP carries an index of 31 bits and an encryption flag (RFC 3711 section 3.4). */
    private static final int SRTCP_INDEX_BYTES = 4;

    private final int id;
    private final int keyBytes;
    private final int saltBytes;
    private final int srtpTagBytes;
    private final int srtcpTagBytes;

    SrtpProfile(int id, int keyBytes, int saltBytes, int srtpTagBytes, int srtcpTagBytes) {
        this.id = id;
        this.keyBytes = keyBytes;
        this.saltBytes = saltBytes;
        this.srtpTagBytes = srtpTagBytes;
        this.srtcpTagBytes = srtcpTagBytes;
    }

    /** As registered for DTLS-SRTP, and as webrtc-stats names it. */
    public String registeredName() {
        return "SRTP_" + name();
    }

    /** Its number in the use_srtp extension. */
    public int id() {
        return id;
    }

    /** Length of the master key. */
    public int keyBytes() {
        return keyBytes;
    }

    /** Length of the master salt. */
    public int saltBytes() {
        return saltBytes;
    }

    /** What protection adds to an RTP packet. */
    public int srtpOverhead() {
        return srtpTagBytes;
    }

    /** What protection adds to an RTCP packet. */
    public int srtcpOverhead() {
        return srtcpTagBytes + SRTCP_INDEX_BYTES;
    }

    /** Bytes of keying material for both directions. */
    public int keyingMaterialBytes() {
        return 2 * (keyBytes + saltBytes);
    }
}
