package org.confera.sfu.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.confera.wire.Bytes;

/**
 * One of our sockets and one remote address: the 5-tuple of RFC 8445, as the transport sees it. Made once for each
 * validated address, not for each packet: until then an address is four numbers in a {@link ReceiveBatch}.
 */
public final class Tuple {
    /** ::ffff:0:0/96, in which IPv4 addresses are written (RFC 4291 section 2.5.5.2). */
    private static final long IPV4_MAPPED = 0xFFFF_0000_0000L;

    private final int socket;
    private final long high;
    private final long low;
    private final InetSocketAddress remote;

    /**
     * @param socket which of the port's sockets: those of UDP first, one for each local address, then those of TCP
     * @param high   upper 64 bits of the remote IPv6 or IPv4-mapped address
     * @param low    lower 64 bits
     * @param port   remote port
     */
    public Tuple(int socket, long high, long low, int port) {
        this.socket = socket;
        this.high = high;
        this.low = low;
        this.remote = new InetSocketAddress(address(high, low), port);
    }

    /** The tuple of a socket and an address. */
    public static Tuple of(int socket, InetSocketAddress remote) {
        byte[] address = remote.getAddress().getAddress();
        return new Tuple(socket, high(address), low(address), remote.getPort());
    }

    public int socket() {
        return socket;
    }

    public long high() {
        return high;
    }

    public long low() {
        return low;
    }

    public int port() {
        return remote.getPort();
    }

    public InetSocketAddress remote() {
        return remote;
    }

    boolean is(int socket, long high, long low, int port) {
        return this.low == low && remote.getPort() == port && this.socket == socket && this.high == high;
    }

    static long high(byte[] address) {
        return address.length == 4 ? 0 : Bytes.u64(address, 0);
    }

    static long low(byte[] address) {
        return address.length == 4 ? IPV4_MAPPED | Bytes.u32(address, 0) : Bytes.u64(address, 8);
    }

    private static InetAddress address(long high, long low) {
        byte[] bytes = new byte[16];
        Bytes.u64(bytes, 0, high);
        Bytes.u64(bytes, 8, low);
        try {
            return InetAddress.getByAddress(bytes); // IPv4-mapped ones come back as IPv4
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("16 bytes are always an address", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tuple that && that.is(socket, high, low, port());
    }

    @Override
    public int hashCode() {
        return hash(socket, high, low, port());
    }

    static int hash(int socket, long high, long low, int port) {
        long mixed = (high * 31 + low) * 0x9E37_79B9_7F4A_7C15L + ((long) port << 8) + socket;
        mixed *= 0xD6E8_FEB8_6659_FD93L;
        return (int) (mixed >>> 32);
    }

    @Override
    public String toString() {
        return remote + " at socket " + socket;
    }
}
