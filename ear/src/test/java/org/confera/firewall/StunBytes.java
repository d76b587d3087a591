package org.confera.firewall;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A STUN message under construction or as received (RFC 8489 section 5), no more than a TURN client needs. */
final class StunBytes {
    static final int BINDING = 0x001;
    static final int ALLOCATE = 0x003;
    static final int CREATE_PERMISSION = 0x008;
    static final int CHANNEL_BIND = 0x009;

    static final int REALM = 0x0014;
    static final int NONCE = 0x0015;
    static final int CHANNEL_NUMBER = 0x000C;
    static final int XOR_RELAYED_ADDRESS = 0x0016;
    static final int REQUESTED_ADDRESS_FAMILY = 0x0017;
    static final int REQUESTED_TRANSPORT = 0x0019;
    private static final int USERNAME = 0x0006;
    private static final int MESSAGE_INTEGRITY = 0x0008;
    private static final int ERROR_CODE = 0x0009;
    private static final int XOR_PEER_ADDRESS = 0x0012;

    private static final int HEADER = 20;
    private static final int COOKIE = 0x2112_A442;
    private static final int INTEGRITY_BYTES = 20;

    /** What long-term credentials consist of (RFC 8489 section 9.2). */
    record Credentials(String username, String password, String realm, String nonce) {
    }

    private byte[] bytes;

    private StunBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static StunBytes request(int method) {
        byte[] transaction = new byte[12];
        ThreadLocalRandom.current().nextBytes(transaction);
        return new StunBytes(ByteBuffer.allocate(HEADER).putShort((short) method).putShort((short) 0).putInt(COOKIE)
                .put(transaction).array());
    }

    static StunBytes read(byte[] received, int length) {
        return new StunBytes(Arrays.copyOf(received, length));
    }

    static byte family(InetAddress address) {
        return (byte) (address.getAddress().length == 4 ? 1 : 2);
    }

    StunBytes add(int type, int... value) {
        byte[] narrow = new byte[value.length];
        for (int i = 0; i < value.length; i++) {
            narrow[i] = (byte) value[i];
        }
        return add(type, narrow);
    }

    private StunBytes add(int type, byte[] value) {
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.writeBytes(bytes);
        longer.writeBytes(ByteBuffer.allocate(4).putShort((short) type).putShort((short) value.length).array());
        longer.writeBytes(value);
        longer.writeBytes(new byte[-value.length & 3]);
        bytes = longer.toByteArray();
        announce(bytes.length - HEADER);
        return this;
    }

    private void announce(int length) {
        ByteBuffer.wrap(bytes).putShort(2, (short) length);
    }

    /** RFC 8489 section 14.2: the address, in disguise. */
    StunBytes addPeer(InetAddress peer, int port) {
        byte[] raw = peer.getAddress();
        for (int i = 0; i < raw.length; i++) {
            raw[i] ^= bytes[4 + i];
        }
        return add(XOR_PEER_ADDRESS, ByteBuffer.allocate(4 + raw.length).put((byte) 0).put(family(peer))
                .putShort((short) (port ^ COOKIE >>> 16)).put(raw).array());
    }

    /** Adds who asks, and the proof (RFC 8489 section 14.5). */
    StunBytes sign(Credentials who) {
        add(USERNAME, who.username().getBytes(UTF_8));
        add(REALM, who.realm().getBytes(UTF_8));
        add(NONCE, who.nonce().getBytes(UTF_8));
        announce(bytes.length - HEADER + 4 + INTEGRITY_BYTES);
        try {
            byte[] key = MessageDigest.getInstance("MD5")
                    .digest((who.username() + ":" + who.realm() + ":" + who.password()).getBytes(UTF_8));
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return add(MESSAGE_INTEGRITY, mac.doFinal(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** RFC 8489 section 14.8; 0 if there is none. */
    int errorCode() {
        int at = find(ERROR_CODE);
        return at < 0 ? TurnClient.SUCCESS : bytes[at + 2] * 100 + bytes[at + 3];
    }

    String text(int type) {
        int at = find(type);
        return new String(bytes, at, length(at), UTF_8);
    }

    int port(int type) {
        return (ByteBuffer.wrap(bytes).getShort(find(type) + 2) ^ COOKIE >>> 16) & 0xFFFF;
    }

    private int length(int at) {
        return ByteBuffer.wrap(bytes).getShort(at - 2);
    }

    /** Where the value of an attribute begins; -1 if there is none. */
    private int find(int type) {
        ByteBuffer message = ByteBuffer.wrap(bytes);
        int at = HEADER;
        while (at + 4 <= bytes.length) {
            int length = message.getShort(at + 2) & 0xFFFF;
            if ((message.getShort(at) & 0xFFFF) == type) {
                return at + 4;
            }
            at += 4 + length + (-length & 3);
        }
        return -1;
    }
}
