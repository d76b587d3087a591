package org.confera.wire;

/** Which protocol a datagram on the shared port speaks, told by its first bytes (RFC 7983 section 7, RFC 5761). */
public enum PacketKind {
    STUN, DTLS, RTP, RTCP,
    /** Nothing that belongs on this port: drop it. */
    UNKNOWN;

    /** A STUN header, RFC 8489 section 5. */
    private static final int STUN_MIN = 20;
    /** A DTLS record header, RFC 6347 section 4.1. */
    private static final int DTLS_MIN = 13;
    /** A fixed RTP header, RFC 3550 section 5.1. */
    private static final int RTP_MIN = 12;
    /** The shortest RTCP message that names a sender, RFC 3550 section 6.4.2. */
    private static final int RTCP_MIN = 8;

    /** Looks at two bytes and the length; bytes outside the array are {@link #UNKNOWN}. */
    public static PacketKind of(byte[] bytes, int offset, int length) {
        if (length < RTCP_MIN || !Bytes.within(bytes, offset, length)) {
            return UNKNOWN;
        }
        int first = Bytes.u8(bytes, offset);
        if (first >= 128 && first <= 191) {
            return rtpOrRtcp(Bytes.u8(bytes, offset + 1), length);
        }
        if (first >= 20 && first <= 63) {
            return length >= DTLS_MIN ? DTLS : UNKNOWN;
        }
        return first <= 3 && length >= STUN_MIN ? STUN : UNKNOWN;
    }

    /** RFC 5761 section 4: payload types 64-95 are not used for RTP, so marker and type tell the two apart. */
    private static PacketKind rtpOrRtcp(int second, int length) {
        if (second >= 192 && second <= 223) {
            return RTCP;
        }
        return length >= RTP_MIN ? RTP : UNKNOWN;
    }
}
