package org.confera.sfu.net;

import java.net.InetSocketAddress;

/**
 * Datagrams that have arrived: bytes in one reused array, remote addresses as numbers. Filled by a
 * {@link DatagramPort}, valid until the next receive.
 */
public final class ReceiveBatch {
    /** Room for one datagram; a longer one is cut, seen by its length, and dropped. */
    public static final int SLOT_BYTES = 2048;

    private final byte[] bytes;
    private final int[] lengths;
    private final int[] sockets;
    private final long[] highs;
    private final long[] lows;
    private final int[] ports;
    private int size;

    // DatagramChannel gives the same object again while one peer sends: then its bytes need not be read again.
    private InetSocketAddress lastRemote;
    private long lastHigh;
    private long lastLow;

    public ReceiveBatch(int capacity) {
        bytes = new byte[capacity * SLOT_BYTES];
        lengths = new int[capacity];
        sockets = new int[capacity];
        highs = new long[capacity];
        lows = new long[capacity];
        ports = new int[capacity];
    }

    /** How many datagrams are in it. */
    public int size() {
        return size;
    }

    public boolean isFull() {
        return size == lengths.length;
    }

    /** The array that all datagrams lie in. */
    public byte[] bytes() {
        return bytes;
    }

    public int offset(int index) {
        return index * SLOT_BYTES;
    }

    public int length(int index) {
        return lengths[index];
    }

    /** Index of the local address it came to. */
    public int socket(int index) {
        return sockets[index];
    }

    /** Upper 64 bits of the remote address. */
    public long high(int index) {
        return highs[index];
    }

    /** Lower 64 bits of the remote address, or 0xFFFF and an IPv4 address. */
    public long low(int index) {
        return lows[index];
    }

    /** Remote UDP port. */
    public int port(int index) {
        return ports[index];
    }

    /** True if the datagram came by this tuple; false if the tuple is null. */
    public boolean isFrom(int index, Tuple tuple) {
        return tuple != null && tuple.is(sockets[index], highs[index], lows[index], ports[index]);
    }

    /** A new object for a datagram's tuple. */
    public Tuple tuple(int index) {
        return new Tuple(sockets[index], highs[index], lows[index], ports[index]);
    }

    /** Forgets all datagrams. */
    public void clear() {
        size = 0;
    }

    /** Takes the datagram that was read to {@code offset(size())}. */
    public void add(int length, int socket, InetSocketAddress remote) {
        if (remote != lastRemote) {
            byte[] address = remote.getAddress().getAddress();
            lastHigh = Tuple.high(address);
            lastLow = Tuple.low(address);
            lastRemote = remote;
        }
        lengths[size] = length;
        sockets[size] = socket;
        highs[size] = lastHigh;
        lows[size] = lastLow;
        ports[size] = remote.getPort();
        size++;
    }
}
