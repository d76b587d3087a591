package org.confera.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.confera.media.api.rtp.IceParameters;

/** A connectivity check as a browser sends it (RFC 8445 section 7.1.1), byte for byte. */
public final class BindingRequest {
    private static final int COOKIE = 0x2112_A442;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ByteBuffer message = ByteBuffer.allocate(512);
    private final byte[] transactionId = new byte[12];
    private final String username;
    private String password;
    private boolean nominating;
    private boolean controlled;
    private long priority = 1_853_824_767L;
    private boolean integrity = true;

    /** A check addressed to the agent with these credentials. */
    public BindingRequest(IceParameters remote) {
        this.username = remote.usernameFragment() + ":test";
        this.password = remote.password();
        RANDOM.nextBytes(transactionId);
    }

    public BindingRequest nominating() {
        nominating = true;
        return this;
    }

    /** Claims the controlled role, which is the SFU's. */
    public BindingRequest controlled() {
        controlled = true;
        return this;
    }

    public BindingRequest password(String other) {
        password = other;
        return this;
    }

    public BindingRequest withoutIntegrity() {
        integrity = false;
        return this;
    }

    public byte[] transactionId() {
        return transactionId.clone();
    }

    public byte[] bytes() {
        message.clear();
        message.putShort((short) 0x0001).putShort((short) 0).putInt(COOKIE).put(transactionId);
        attribute(0x0006, username.getBytes(StandardCharsets.US_ASCII));
        attribute(0x0024, ByteBuffer.allocate(4).putInt((int) priority).array());
        attribute(controlled ? 0x8029 : 0x802A, ByteBuffer.allocate(8).putLong(42).array());
        if (nominating) {
            attribute(0x0025, new byte[0]);
        }
        if (integrity) {
            length(24);
            attribute(0x0008, hmacSha1(password, message.array(), message.position()));
        }
        length(8);
        attribute(0x8028, ByteBuffer.allocate(4).putInt(fingerprint(message.array(), message.position())).array());
        return Arrays.copyOf(message.array(), message.position());
    }

    private void attribute(int type, byte[] value) {
        message.putShort((short) type).putShort((short) value.length).put(value);
        message.put(new byte[-value.length & 3]);
    }

    /** The header's length as if an attribute of that many bytes followed. */
    private void length(int following) {
        message.putShort(2, (short) (message.position() - 20 + following));
    }

    static byte[] hmacSha1(String password, byte[] bytes, int length) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
            mac.update(bytes, 0, length);
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static int fingerprint(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue() ^ 0x5354_554E;
    }
}
