package org.confera.wire.payload;

/** The table-of-contents byte of an Opus packet (RFC 6716 section 3.1). */
public final class OpusToc {
    /** Opus in RTP always counts at 48 kHz (RFC 7587 section 4.1). */
    public static final int CLOCK_RATE = 48_000;
    /** RFC 6716 section 3.4: no packet lasts longer than 120 ms. */
    private static final int MAX_SAMPLES = CLOCK_RATE * 120 / 1000;

    private OpusToc() {
    }

    /** Mode, bandwidth and frame size: 0 to 31. */
    public static int config(int toc) {
        return toc >> 3 & 0x1F;
    }

    public static boolean stereo(int toc) {
        return (toc & 0x04) != 0;
    }

    /** Samples of one frame, per channel at 48 kHz (RFC 6716 table 2). */
    public static int frameSamples(int toc) {
        int config = config(toc);
        int size = config & 3;
        if (config >= 16) {
            return 120 << size;
        }
        if (config >= 12) {
            return (config & 1) == 0 ? 480 : 960;
        }
        return size == 3 ? 2880 : 480 << size;
    }

    /**
     * Samples of the whole payload, per channel at 48 kHz; 0 if it is none that RFC 6716 allows.
     *
     * @param length bytes of the payload
     */
    public static int packetSamples(byte[] bytes, int offset, int length) {
        if (length < 1) {
            return 0;
        }
        int samples = frameSamples(bytes[offset]) * frameCount(bytes, offset, length);
        return samples <= MAX_SAMPLES ? samples : 0;
    }

    /**
     * True for what an encoder sends in silence: a packet of one or two bytes (RFC 6716 section 2.1.9 and RFC 7587
     * section 3.1.3 call it discontinuous transmission).
     */
    public static boolean silence(int length) {
        return length <= 2;
    }

    private static int frameCount(byte[] bytes, int offset, int length) {
        return switch (bytes[offset] & 0x03) {
            case 0 -> 1;
            case 1, 2 -> 2;
            default -> length < 2 ? 0 : bytes[offset + 1] & 0x3F;
        };
    }
}
