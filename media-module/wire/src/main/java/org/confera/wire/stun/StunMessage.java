package org.confera.wire.stun;

import java.util.Arrays;
import java.util.zip.CRC32;
import org.confera.wire.Bytes;

/**
 * A STUN message (RFC 8489 section 5) as far as it can be judged in place: type, transaction, user name, and where
 * integrity and fingerprint lie. Attributes behind MESSAGE-INTEGRITY don't count (section 14.5).
 */
public final class StunMessage {
    /** There is no such attribute. */
    public static final int NONE = -1;
    public static final int HEADER_LENGTH = 20;
    public static final int TRANSACTION_ID_LENGTH = 12;

    public static final int BINDING_REQUEST = 0x0001;
    public static final int BINDING_INDICATION = 0x0011;
    public static final int BINDING_SUCCESS = 0x0101;
    public static final int BINDING_ERROR = 0x0111;

    public static final int USERNAME = 0x0006;
    public static final int MESSAGE_INTEGRITY = 0x0008;
    public static final int XOR_MAPPED_ADDRESS = 0x0020;
    public static final int PRIORITY = 0x0024;
    public static final int USE_CANDIDATE = 0x0025;
    public static final int FINGERPRINT = 0x8028;
    public static final int ICE_CONTROLLED = 0x8029;
    public static final int ICE_CONTROLLING = 0x802A;

    // RFC 8489 section 5: offsets in the header
    private static final int TYPE = 0;
    private static final int LENGTH = 2;
    private static final int COOKIE = 4;
    private static final int TRANSACTION_ID = 8;

    private static final long MAGIC_COOKIE = 0x2112_A442L;
    private static final int ATTRIBUTE_HEADER = 4;
    /** RFC 8489 section 14.7. */
    private static final long FINGERPRINT_XOR = 0x5354_554EL;

    private final CRC32 crc = new CRC32();
    private byte[] bytes;
    private int offset;
    private int length;
    private int integrityAt;
    private int fingerprintAt;

    /** Lays this over a datagram; false unless header, cookie and every attribute's length are right. */
    public boolean wrap(byte[] bytes, int offset, int length) {
        if (length < HEADER_LENGTH || !Bytes.within(bytes, offset, length) || (bytes[offset] & 0xC0) != 0
                || Bytes.u32(bytes, offset + COOKIE) != MAGIC_COOKIE
                || Bytes.u16(bytes, offset + LENGTH) != length - HEADER_LENGTH || (length & 3) != 0) {
            return false;
        }
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
        integrityAt = NONE;
        fingerprintAt = NONE;
        return attributesFit();
    }

    private boolean attributesFit() {
        int end = offset + length;
        int at = offset + HEADER_LENGTH;
        while (at < end) {
            if (next(at) > end || fingerprintAt != NONE) {
                return false; // FINGERPRINT must be the last
            }
            note(at);
            at = next(at);
        }
        return true;
    }

    private void note(int at) {
        int type = Bytes.u16(bytes, at);
        if (type == MESSAGE_INTEGRITY && integrityAt == NONE) {
            integrityAt = at;
        } else if (type == FINGERPRINT) {
            fingerprintAt = at;
        }
    }

    /** Attributes start at whole words, so that a header always fits where one begins. */
    private int next(int attribute) {
        return attribute + ATTRIBUTE_HEADER + (Bytes.u16(bytes, attribute + 2) + 3 & ~3);
    }

    /** Class and method, for example {@link #BINDING_REQUEST}. */
    public int type() {
        return Bytes.u16(bytes, offset + TYPE);
    }

    /** Where the 12 bytes of the transaction id start, absolute in the buffer. */
    public int transactionIdOffset() {
        return offset + TRANSACTION_ID;
    }

    /** Where the value of the first such attribute starts, absolute in the buffer, or {@link #NONE}. */
    public int attributeOffset(int type) {
        int at = find(type);
        return at == NONE ? NONE : at + ATTRIBUTE_HEADER;
    }

    /** Length of the value of the first such attribute, padding not included, or {@link #NONE}. */
    public int attributeLength(int type) {
        int at = find(type);
        return at == NONE ? NONE : Bytes.u16(bytes, at + 2);
    }

    private int find(int type) {
        if (type == MESSAGE_INTEGRITY) {
            return integrityAt;
        }
        if (type == FINGERPRINT) {
            return fingerprintAt;
        }
        int end = integrityAt != NONE ? integrityAt : fingerprintAt != NONE ? fingerprintAt : offset + length;
        for (int at = offset + HEADER_LENGTH; at < end; at = next(at)) {
            if (Bytes.u16(bytes, at) == type) {
                return at;
            }
        }
        return NONE;
    }

    /** True if USERNAME is {@code local:…}: a check meant for this ICE user fragment (RFC 8445 section 7.2.2). */
    public boolean isFor(byte[] localUfrag) {
        int at = attributeOffset(USERNAME);
        return at != NONE && attributeLength(USERNAME) > localUfrag.length
                && bytes[at + localUfrag.length] == ':'
                && Arrays.equals(bytes, at, at + localUfrag.length, localUfrag, 0, localUfrag.length);
    }

    /** Bytes of USERNAME before its colon, the receiver's ICE user fragment; {@link #NONE} if there is none. */
    public int localUfragLength() {
        int at = attributeOffset(USERNAME);
        int end = at == NONE ? NONE : at + attributeLength(USERNAME);
        for (int i = at; i < end; i++) {
            if (bytes[i] == ':') {
                return i - at;
            }
        }
        return NONE;
    }

    /** Where the attribute MESSAGE-INTEGRITY starts (its header): what the HMAC covers ends here. */
    public int integrityStart() {
        return integrityAt;
    }

    /** True if a FINGERPRINT is there and right. */
    public boolean hasValidFingerprint() {
        if (fingerprintAt == NONE || Bytes.u16(bytes, fingerprintAt + 2) != 4) {
            return false;
        }
        crc.reset();
        crc.update(bytes, offset, fingerprintAt - offset);
        return (crc.getValue() ^ FINGERPRINT_XOR) == Bytes.u32(bytes, fingerprintAt + ATTRIBUTE_HEADER);
    }
}
