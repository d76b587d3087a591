package org.confera.sfu;

/**
 * One RTP packet on its way to one viewer, in two parts so that the payload is never copied before it is encrypted:
 * the rewritten head (RTP header and, where a codec needs it, the rewritten payload descriptor) and the shared rest of
 * the payload as it was received.
 *
 * <p>Reused for every packet of a worker; valid only during the call it is passed to. Worker thread only.
 */
public final class OutgoingRtp {
    /** Room for the largest header (12 + 15 CSRCs + extensions) and a payload descriptor. */
    public static final int MAX_HEAD = 512;

    /** RTP header, then {@code headLength - headerLength} bytes of rewritten payload descriptor. */
    public final byte[] head = new byte[MAX_HEAD];
    /** Bytes of {@link #head} in use. */
    public int headLength;
    /** Bytes of {@link #head} that are RTP header (authenticated, not encrypted). */
    public int headerLength;
    /** The buffer that holds the rest of the payload; not ours to change. */
    public byte[] payload;
    public int payloadOffset;
    public int payloadLength;
    /** True if the same bytes have been sent before under this number, which is harmless then. */
    public boolean repetition;

    /** Length of the plain packet in bytes. */
    public int length() {
        return headLength + payloadLength;
    }
}
