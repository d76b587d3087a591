package org.confera.bench.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.confera.media.api.rtp.IceParameters;
import org.confera.wire.stun.StunMessage;

/**
 * A connectivity check of the controlling side (RFC 8445 section 7.2.4), written without the library that the SFU reads
 * it with.
 */
final class BindingRequest {
    private static final int COOKIE = 0x2112_A442;
    private static final int INTEGRITY_LENGTH = 20;
    private static final int FINGERPRINT_LENGTH = 4;
    private static final int ATTRIBUTE_HEADER = 4;
    private static final int FINGERPRINT_XOR = 0x5354_554E;
    private static final int PRIORITY = 1_845_501_695;
    private static final int ROOM = 300;

    private BindingRequest() {
    }

    /** The datagram. */
    static byte[] encode(IceParameters remote, String localUfrag, byte[] transactionId, boolean nominate) {
        ByteBuffer message = ByteBuffer.allocate(ROOM);
        message.putShort((short) StunMessage.BINDING_REQUEST).putShort((short) 0).putInt(COOKIE).put(transactionId);
        attribute(message, StunMessage.USERNAME, (remote.usernameFragment() + ":" + localUfrag).getBytes(UTF_8));
        attribute(message, StunMessage.PRIORITY, ByteBuffer.allocate(4).putInt(PRIORITY).array());
        attribute(message, StunMessage.ICE_CONTROLLING, ByteBuffer.allocate(8).putLong(1).array());
        if (nominate) {
            attribute(message, StunMessage.USE_CANDIDATE, new byte[0]);
        }
        length(message, ATTRIBUTE_HEADER + INTEGRITY_LENGTH);
        attribute(message, StunMessage.MESSAGE_INTEGRITY, hmac(message, remote.password()));
        length(message, ATTRIBUTE_HEADER + FINGERPRINT_LENGTH);
        attribute(message, StunMessage.FINGERPRINT, ByteBuffer.allocate(4).putInt(fingerprint(message)).array());
        byte[] datagram = new byte[message.position()];
        message.flip().get(datagram);
        return datagram;
    }

    private static void attribute(ByteBuffer message, int type, byte[] value) {
        message.putShort((short) type).putShort((short) value.length).put(value);
        message.put(new byte[-value.length & 3]);
    }

    /** Integrity and fingerprint are computed with the length that includes them. */
    private static void length(ByteBuffer message, int following) {
        message.putShort(2, (short) (message.position() + following - StunMessage.HEADER_LENGTH));
    }

    private static byte[] hmac(ByteBuffer message, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(password.getBytes(UTF_8), "HmacSHA1"));
            mac.update(message.array(), 0, message.position());
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA1, which every Java must have.", e);
        }
    }

    private static int fingerprint(ByteBuffer message) {
        CRC32 crc = new CRC32();
        crc.update(message.array(), 0, message.position());
        return (int) crc.getValue() ^ FINGERPRINT_XOR;
    }
}
