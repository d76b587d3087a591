package org.confera.sfu.srtp;

/** Authenticates and decrypts what a transport receives, in place. One thread, told the time. */
public interface SrtpUnprotector extends AutoCloseable {
    /**
     * Why a packet was refused. The unprotect methods answer {@code -1 - ordinal()} of it.
     */
    enum Refusal {
        /** Header or length don't fit. */
        MALFORMED,
        /** The authentication tag is wrong. */
        WRONG_TAG,
        /** Received before, or too old to tell. */
        REPLAY,
        /** As many streams as a transport may have are active, or too many strangers try. */
        SSRC_LIMIT;

        int code() {
            return -1 - ordinal();
        }

        /** The refusal behind a negative answer. */
        public static Refusal of(int code) {
            return ALL[-1 - code];
        }

        private static final Refusal[] ALL = values();
    }

    /** The plain length, from the same offset; negative if refused, and then the bytes are undefined. */
    int unprotectRtp(byte[] packet, int offset, int length, long nowNs);

    /** Likewise for a compound RTCP packet. */
    int unprotectRtcp(byte[] packet, int offset, int length, long nowNs);

    @Override
    void close();
}
