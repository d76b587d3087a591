package org.confera.client;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What came back for a connectivity check.
 *
 * @param mapped       the address that the server saw; null in an error
 * @param errorCode    0 in a success
 * @param authentic    true if MESSAGE-INTEGRITY and FINGERPRINT are right
 */
public record BindingAnswer(byte[] transactionId, InetSocketAddress mapped, int errorCode, boolean authentic) {
    private static final int SUCCESS = 0x0101;
    private static final int ERROR = 0x0111;

    /** True if the datagram is a STUN response at all. */
    public static boolean is(byte[] datagram) {
        return datagram.length >= 20 && datagram[0] == 1 && (datagram[1] == 1 || datagram[1] == 0x11);
    }

    /** Reads a response; the password is that of the agent which answers. */
    public static BindingAnswer read(byte[] datagram, String password) {
        ByteBuffer message = ByteBuffer.wrap(datagram);
        int type = message.getShort() & 0xFFFF;
        if (type != SUCCESS && type != ERROR) {
            throw new IllegalArgumentException("not a binding response: " + Integer.toHexString(type));
        }
        byte[] transactionId = Arrays.copyOfRange(datagram, 8, 20);
        InetSocketAddress mapped = null;
        int errorCode = 0;
        boolean integrity = false;
        boolean fingerprint = false;
        for (int at = 20; at < datagram.length;) {
            int attribute = message.getShort(at) & 0xFFFF;
            int length = message.getShort(at + 2) & 0xFFFF;
            switch (attribute) {
                case 0x0020 -> mapped = xorAddress(datagram, at + 4, length);
                case 0x0009 -> errorCode = datagram[at + 6] * 100 + datagram[at + 7];
                case 0x0008 -> integrity = hmacIsRight(datagram, at, password);
                case 0x8028 -> fingerprint = message.getInt(at + 4) == BindingRequest.fingerprint(datagram, at);
                default -> {
                }
            }
            at += 4 + (length + 3 & ~3);
        }
        return new BindingAnswer(transactionId, mapped, errorCode, integrity && fingerprint);
    }

    private static boolean hmacIsRight(byte[] datagram, int at, String password) {
        byte[] copy = datagram.clone();
        ByteBuffer.wrap(copy).putShort(2, (short) (at + 24 - 20));
        return Arrays.equals(BindingRequest.hmacSha1(password, copy, at),
                Arrays.copyOfRange(datagram, at + 4, at + 24));
    }

    private static InetSocketAddress xorAddress(byte[] datagram, int at, int length) {
        byte[] address = Arrays.copyOfRange(datagram, at + 4, at + length);
        for (int i = 0; i < address.length; i++) {
            address[i] ^= datagram[4 + i]; // cookie, then transaction id
        }
        int port = (ByteBuffer.wrap(datagram).getShort(at + 2) ^ 0x2112) & 0xFFFF;
        try {
            return new InetSocketAddress(InetAddress.getByAddress(address), port);
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
