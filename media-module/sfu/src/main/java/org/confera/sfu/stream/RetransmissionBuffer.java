package org.confera.sfu.stream;

/**
 * The last second of a producer's stream, to answer viewers' NACKs from: one copy of each packet as it came, shared by
 * all viewers, each of whom gets it under its own numbers.
 *
 * <p>Bounded in time ({@value #MAX_AGE_MS} ms), in packets and in bytes. The packets lie one behind the other in one
 * array used as a ring; it starts small and doubles while a second doesn't fit, up to a limit, so that a steady stream
 * allocates nothing.
 */
final class RetransmissionBuffer {
    static final int NONE = -1;
    static final int MAX_AGE_MS = 1000;
    static final int INITIAL_BYTES = 32 << 10;
    static final int MAX_BYTES = 512 << 10;
    static final int MAX_PACKETS = 512;
    private static final long MAX_AGE_NS = MAX_AGE_MS * 1_000_000L;

    // By arrival: the entry of packet number n is n % MAX_PACKETS.
    private final long[] sequence = new long[MAX_PACKETS];
    private final long[] start = new long[MAX_PACKETS];
    private final int[] length = new int[MAX_PACKETS];
    private final byte[] layers = new byte[MAX_PACKETS];
    private final long[] arrivedNs = new long[MAX_PACKETS];
    /** The arrival number of a sequence number, by its low bits. */
    private final long[] arrival = new long[MAX_PACKETS];
    private long oldest;
    private long following;

    private byte[] ring = new byte[INITIAL_BYTES];
    /** Where the next packet starts on an endless tape of which the ring holds the last part. */
    private long tape;

    /**
     * Keeps a copy of the packet; one too large for the smallest ring is not kept.
     *
     * @param layerBits below 64, to be told again by {@link #layers}
     */
    void add(long unwrapped, int layerBits, byte[] packet, int offset, int size, long nowNs) {
        if (size > INITIAL_BYTES) {
            return;
        }
        makeRoom(size, nowNs);
        int at = (int) (tape % ring.length);
        System.arraycopy(packet, offset, ring, at, size);
        int entry = entry(following);
        sequence[entry] = unwrapped;
        start[entry] = tape;
        length[entry] = size;
        layers[entry] = (byte) layerBits;
        arrivedNs[entry] = nowNs;
        arrival[entry(unwrapped)] = following++;
        tape += size;
    }

    /** The entry of a packet for {@link #offset} and {@link #length}, or {@link #NONE} if it isn't here any more. */
    int find(long unwrapped, long nowNs) {
        long number = arrival[entry(unwrapped)];
        int entry = entry(number);
        boolean here = number >= oldest && number < following && sequence[entry] == unwrapped
                && nowNs - arrivedNs[entry] <= MAX_AGE_NS;
        return here ? entry : NONE;
    }

    int offset(int entry) {
        return (int) (start[entry] % ring.length);
    }

    int length(int entry) {
        return length[entry];
    }

    int layers(int entry) {
        return layers[entry];
    }

    /** The buffer that offsets are in, until the next {@link #add}. */
    byte[] bytes() {
        return ring;
    }

    /** Drops the oldest packets, or doubles the ring if they are too young to be dropped. */
    private void makeRoom(int size, long nowNs) {
        skipToContiguous(size);
        while (oldest < following && (tape + size - start[entry(oldest)] > ring.length
                || following - oldest == MAX_PACKETS)) {
            boolean young = nowNs - arrivedNs[entry(oldest)] <= MAX_AGE_NS;
            if (young && following - oldest < MAX_PACKETS && ring.length < MAX_BYTES) {
                grow();
                skipToContiguous(size);
            } else {
                oldest++;
            }
        }
    }

    private void skipToContiguous(int size) {
        int at = (int) (tape % ring.length);
        if (at + size > ring.length) {
            tape += ring.length - at;
        }
    }

    /** Moves what is kept to a ring of twice the size, unrolled. */
    private void grow() {
        byte[] larger = new byte[ring.length * 2];
        long to = 0;
        for (long number = oldest; number < following; number++) {
            int entry = entry(number);
            System.arraycopy(ring, offset(entry), larger, (int) to, length[entry]);
            start[entry] = to;
            to += length[entry];
        }
        ring = larger;
        tape = to;
    }

    private static int entry(long number) {
        return (int) (number & MAX_PACKETS - 1);
    }
}
