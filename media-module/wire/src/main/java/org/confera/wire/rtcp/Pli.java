package org.confera.wire.rtcp;

/** Picture loss indication: a key frame is needed (RFC 4585 section 6.3.1). */
public final class Pli extends Feedback {
    public static final int FORMAT = 1;
    public static final int LENGTH = FCI;

    public Pli() {
        super(RtcpKind.PSFB, FORMAT);
    }

    @Override
    boolean fciFits() {
        return true;
    }

    /** Writes a PLI and returns its length, {@value #LENGTH}. */
    public static int write(byte[] bytes, int offset, long senderSsrc, long mediaSsrc) {
        writeFeedback(bytes, offset, FORMAT, RtcpKind.PSFB, senderSsrc, mediaSsrc, LENGTH);
        return LENGTH;
    }
}
