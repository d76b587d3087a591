package org.confera.sfu.ice;

import java.security.MessageDigest;
import java.util.Arrays;
import org.confera.wire.Bytes;
import org.confera.wire.stun.StunMessage;
import org.ice4j.attribute.MessageIntegrityAttribute;
import org.ice4j.stack.StunStack;

/**
 * MESSAGE-INTEGRITY (RFC 8489 section 14.5) with a key of our own instead of one that ice4j's stack would look up: so
 * messages are encoded without a stack, which would bring a scheduler and an executor along.
 */
final class Integrity extends MessageIntegrityAttribute {
    private static final int HMAC_SHA1_LENGTH = 20;
    private static final int ATTRIBUTE_HEADER = 4;
    private static final int LENGTH_FIELD = 2;

    private final byte[] key;

    Integrity(byte[] key) {
        this.key = key.clone();
    }

    /** The attribute as it stands in the message: header and HMAC of all that is before it. */
    @Override
    public byte[] encode(StunStack unused, byte[] message, int offset, int length) {
        byte[] attribute = new byte[ATTRIBUTE_HEADER + HMAC_SHA1_LENGTH];
        Bytes.u16(attribute, 0, getAttributeType());
        Bytes.u16(attribute, 2, HMAC_SHA1_LENGTH);
        byte[] hmac = calculateHmacSha1(message, offset, length, key);
        System.arraycopy(hmac, 0, attribute, ATTRIBUTE_HEADER, HMAC_SHA1_LENGTH);
        return attribute;
    }

    /**
     * True if the message carries the HMAC that the key gives. The header's length field is changed while the HMAC is
     * calculated, to what it was before the attributes behind MESSAGE-INTEGRITY were added, and put back.
     */
    static boolean isRight(byte[] bytes, int offset, StunMessage stun, byte[] key) {
        int at = stun.integrityStart();
        if (at == StunMessage.NONE || Bytes.u16(bytes, at + 2) != HMAC_SHA1_LENGTH) {
            return false;
        }
        int length = Bytes.u16(bytes, offset + LENGTH_FIELD);
        int end = at + ATTRIBUTE_HEADER + HMAC_SHA1_LENGTH;
        Bytes.u16(bytes, offset + LENGTH_FIELD, end - offset - StunMessage.HEADER_LENGTH);
        byte[] wanted = calculateHmacSha1(bytes, offset, at - offset, key);
        Bytes.u16(bytes, offset + LENGTH_FIELD, length);
        return MessageDigest.isEqual(wanted, Arrays.copyOfRange(bytes, at + ATTRIBUTE_HEADER, end));
    }
}
