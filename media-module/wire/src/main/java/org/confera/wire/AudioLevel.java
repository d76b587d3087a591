package org.confera.wire;

/**
 * The audio level header extension (RFC 6464 section 3): one byte, a voice bit and the level in -dBov, 0 (loudest) to
 * 127 (silent).
 */
public final class AudioLevel {
    public static final String URI = "urn:ietf:params:rtp-hdrext:ssrc-audio-level";
    /** -127 dBov: digital silence. */
    public static final int SILENCE = 127;

    private static final int VOICE_BIT = 0x80;

    private AudioLevel() {
    }

    /** The level in -dBov of the element whose data lies at {@code dataOffset}. */
    public static int level(byte[] bytes, int dataOffset) {
        return bytes[dataOffset] & 0x7F;
    }

    /** True if the sender believes that somebody speaks. */
    public static boolean voice(byte[] bytes, int dataOffset) {
        return (bytes[dataOffset] & VOICE_BIT) != 0;
    }

    /** The byte that carries both. */
    public static int of(boolean voice, int level) {
        return (voice ? VOICE_BIT : 0) | level & 0x7F;
    }
}
