package org.confera.sfu.ice;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * A user name fragment and a password (RFC 8445 section 5.3).
 *
 * @param ufrag    {@value #UFRAG_LENGTH} ice-chars, 48 bits of chance
 * @param password {@value #PASSWORD_LENGTH} ice-chars, 144 bits of chance
 */
record IceCredentials(String ufrag, String password) {
    static final int UFRAG_LENGTH = 8;
    static final int PASSWORD_LENGTH = 24;
    private static final String ICE_CHARS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    static IceCredentials generate(SecureRandom random) {
        return new IceCredentials(iceChars(random, UFRAG_LENGTH), iceChars(random, PASSWORD_LENGTH));
    }

    /** The HMAC key of short-term credentials (RFC 8489 section 9.1.1); ice-chars need no preparation. */
    byte[] key() {
        return password.getBytes(StandardCharsets.US_ASCII);
    }

    private static String iceChars(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        StringBuilder chars = new StringBuilder(length);
        for (byte b : bytes) {
            chars.append(ICE_CHARS.charAt(b & 63));
        }
        return chars.toString();
    }

    @Override
    public String toString() {
        return ufrag; // a password has no place in a log
    }
}
