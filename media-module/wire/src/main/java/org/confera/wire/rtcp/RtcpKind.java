package org.confera.wire.rtcp;

import org.confera.wire.Bytes;

/** What an RTCP message is: its packet type, for feedback also its format (RFC 3550 section 12.1, RFC 4585 section 6.1). */
public enum RtcpKind {
    SENDER_REPORT, RECEIVER_REPORT, SDES, BYE, APP, NACK, TRANSPORT_FEEDBACK, PLI, FIR, REMB, EXTENDED_REPORT, UNKNOWN;

    /** Packet types. */
    static final int SR = 200;
    static final int RR = 201;
    static final int SDES_TYPE = 202;
    static final int BYE_TYPE = 203;
    static final int APP_TYPE = 204;
    static final int RTPFB = 205;
    static final int PSFB = 206;
    static final int XR = 207;

    /** The kind of a message that {@link RtcpCompound} has found to lie in the buffer. */
    static RtcpKind of(byte[] bytes, int offset, int length) {
        int format = bytes[offset] & 0x1F;
        return switch (Bytes.u8(bytes, offset + 1)) {
            case SR -> SENDER_REPORT;
            case RR -> RECEIVER_REPORT;
            case SDES_TYPE -> SDES;
            case BYE_TYPE -> BYE;
            case APP_TYPE -> APP;
            case RTPFB -> transportLayer(format);
            case PSFB -> payloadSpecific(format, bytes, offset, length);
            case XR -> EXTENDED_REPORT;
            default -> UNKNOWN;
        };
    }

    private static RtcpKind transportLayer(int format) {
        return switch (format) {
            case Nack.FORMAT -> NACK;
            case TransportFeedback.FORMAT -> TRANSPORT_FEEDBACK;
            default -> UNKNOWN;
        };
    }

    private static RtcpKind payloadSpecific(int format, byte[] bytes, int offset, int length) {
        return switch (format) {
            case Pli.FORMAT -> PLI;
            case Fir.FORMAT -> FIR;
            case Remb.FORMAT -> Remb.isRemb(bytes, offset, length) ? REMB : UNKNOWN;
            default -> UNKNOWN;
        };
    }
}
