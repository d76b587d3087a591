package org.confera.wire.rtcp;

import org.confera.wire.Bytes;

/** Receiver estimated maximum bitrate (draft-alvestrand-rmcat-remb-03 section 2.2). */
public final class Remb extends Feedback {
    /** Application layer feedback, RFC 4585 section 6.4. */
    public static final int FORMAT = 15;

    // draft-alvestrand-rmcat-remb-03 section 2.2
    private static final long IDENTIFIER = 0x5245_4D42L; // "REMB"
    private static final int SSRC_COUNT = 4;
    private static final int EXPONENT_AND_MANTISSA = 5;
    private static final int SSRCS = 8;
    private static final int MANTISSA_BITS = 18;

    public Remb() {
        super(RtcpKind.PSFB, FORMAT);
    }

    static boolean isRemb(byte[] bytes, int offset, int length) {
        return length >= FCI + SSRCS && Bytes.u32(bytes, offset + FCI) == IDENTIFIER;
    }

    @Override
    boolean fciFits() {
        return isRemb(bytes, offset, length()) && fciLength() >= SSRCS + 4 * ssrcCount();
    }

    /** 0 to 255. */
    public int ssrcCount() {
        return Bytes.u8(bytes, offset + FCI + SSRC_COUNT);
    }

    /** The stream at {@code index} of those that share the bit rate. */
    public long ssrc(int index) {
        return Bytes.u32(bytes, offset + FCI + SSRCS + 4 * index);
    }

    /** In bits per second; what exceeds 63 bits is {@link Long#MAX_VALUE}. */
    public long bitrateBps() {
        int word = Bytes.u24(bytes, offset + FCI + EXPONENT_AND_MANTISSA);
        int exponent = word >> MANTISSA_BITS;
        long mantissa = word & (1 << MANTISSA_BITS) - 1;
        return exponent >= Long.numberOfLeadingZeros(mantissa) && mantissa != 0 ? Long.MAX_VALUE : mantissa << exponent;
    }

    /**
     * Writes a REMB for one stream; the bit rate is rounded down to 18 significant bits.
     *
     * @return bytes of the message
     */
    public static int write(byte[] bytes, int offset, long senderSsrc, long bitrateBps, long ssrc) {
        int length = FCI + SSRCS + 4;
        int exponent = Math.max(0, Long.SIZE - MANTISSA_BITS - Long.numberOfLeadingZeros(bitrateBps));
        writeFeedback(bytes, offset, FORMAT, RtcpKind.PSFB, senderSsrc, 0, length);
        Bytes.u32(bytes, offset + FCI, IDENTIFIER);
        Bytes.u8(bytes, offset + FCI + SSRC_COUNT, 1);
        Bytes.u24(bytes, offset + FCI + EXPONENT_AND_MANTISSA,
                exponent << MANTISSA_BITS | (int) (bitrateBps >>> exponent));
        Bytes.u32(bytes, offset + FCI + SSRCS, ssrc);
        return length;
    }
}
