package org.confera.wire.payload;

import org.confera.wire.Bytes;

/**
 * The start of an H.264 payload in packetization mode 1 (RFC 6184 section 6.3): a single NAL unit, several in a STAP-A
 * (section 5.7.1), or a fragment of one in an FU-A (section 5.8).
 *
 * <p>It tells neither layers nor picture numbers; where a browser sends temporal layers, the
 * {@link DependencyDescriptor} says which packet belongs to which.
 */
public final class H264Payload {
    /** Coded slice of an IDR picture (H.264 table 7-1). */
    public static final int IDR = 5;
    /** Sequence parameter set. */
    public static final int SPS = 7;
    /** Picture parameter set. */
    public static final int PPS = 8;
    /** Several small NAL units in one packet. */
    public static final int STAP_A = 24;
    /** A part of a NAL unit. */
    public static final int FU_A = 28;

    private static final int FORBIDDEN_BIT = 0x80;
    private static final int TYPE = 0x1F;
    private static final int S_BIT = 0x80;
    private static final int E_BIT = 0x40;
    /** The first slice's header starts with first_mb_in_slice = 0, which Exp-Golomb writes as a single 1. */
    private static final int FIRST_SLICE_BIT = 0x80;
    private static final int FU_HEADER = 2;
    private static final int SIZE_LENGTH = 2;

    private byte[] bytes;
    private int offset;
    private int end;

    /**
     * Lays this over an RTP payload; false for packet types of other packetization modes, for a fragment without its
     * header and for an aggregate whose sizes don't add up.
     */
    public boolean wrap(byte[] bytes, int offset, int length) {
        if (length < 2 || !Bytes.within(bytes, offset, length) || (bytes[offset] & FORBIDDEN_BIT) != 0) {
            return false;
        }
        this.bytes = bytes;
        this.offset = offset;
        end = offset + length;
        return switch (packetType()) {
            case 0, 25, 26, 27, 29, 30, 31 -> false;
            case FU_A -> length > FU_HEADER;
            case STAP_A -> unitsFit();
            default -> true;
        };
    }

    private boolean unitsFit() {
        int at = offset + 1;
        while (at + SIZE_LENGTH < end && Bytes.u16(bytes, at) > 0) {
            at += SIZE_LENGTH + Bytes.u16(bytes, at);
        }
        return at == end;
    }

    /** 1 to 23 for a single NAL unit, {@link #STAP_A} or {@link #FU_A}. */
    public int packetType() {
        return bytes[offset] & TYPE;
    }

    /** The type of the (first) NAL unit in the packet. */
    public int nalType() {
        return switch (packetType()) {
            case FU_A -> bytes[offset + 1] & TYPE;
            case STAP_A -> bytes[offset + 1 + SIZE_LENGTH] & TYPE;
            default -> packetType();
        };
    }

    /** NRI, 0 to 3 (RFC 6184 section 1.3): 0 if no other picture refers to this one. */
    public int referenceIdc() {
        return bytes[offset] >> 5 & 0x03;
    }

    /** True unless this is a later fragment. */
    public boolean startOfUnit() {
        return packetType() != FU_A || (bytes[offset + 1] & S_BIT) != 0;
    }

    /** True unless this is a fragment that others follow. */
    public boolean endOfUnit() {
        return packetType() != FU_A || (bytes[offset + 1] & E_BIT) != 0;
    }

    /**
     * True where a decoder can start: at a sequence parameter set, or at the first slice of an IDR picture. A key frame
     * that comes with its parameter sets has several such packets, all of one timestamp.
     */
    public boolean keyFrame() {
        return switch (packetType()) {
            case STAP_A -> anyUnitStartsKeyFrame();
            case FU_A -> startOfUnit() && startsKeyFrame(nalType(), offset + FU_HEADER);
            default -> startsKeyFrame(packetType(), offset + 1);
        };
    }

    private boolean anyUnitStartsKeyFrame() {
        int at = offset + 1;
        while (at < end) {
            int size = Bytes.u16(bytes, at);
            int unit = at + SIZE_LENGTH;
            at = unit + size;
            if (size > 1 && startsKeyFrame(bytes[unit] & TYPE, unit + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsKeyFrame(int nalType, int slice) {
        return nalType == SPS || nalType == IDR && (bytes[slice] & FIRST_SLICE_BIT) != 0;
    }
}
