package org.confera.sfu.net;

/** What a worker's transports have to send, collected into batches. One thread. */
public final class SendQueue {
    private static final int BATCH = 256;

    private final DatagramPort port;
    private final SendBatch batch = new SendBatch(BATCH);
    private long refused;

    public SendQueue(DatagramPort port) {
        this.port = port;
    }

    /** The array to write to. */
    public byte[] bytes() {
        return batch.bytes();
    }

    /** Where in {@link #bytes} to write the next datagram, at most {@link SendBatch#SLOT_BYTES}. */
    public int claim() {
        if (batch.isFull()) {
            flush();
        }
        return batch.claim();
    }

    /** What was written to the claimed slot leaves with the next flush. */
    public void commit(Tuple to, int length) {
        batch.commit(to, length);
    }

    /** Copies a datagram that lies elsewhere. */
    public void add(Tuple to, byte[] datagram) {
        System.arraycopy(datagram, 0, batch.bytes(), claim(), datagram.length);
        commit(to, datagram.length);
    }

    /** How a tuple's packets travel: {@code udp} or {@code tcp}. */
    public String protocol(Tuple tuple) {
        return tuple.socket() < port.localAddresses().size() ? "udp" : "tcp";
    }

    /** Sends all; answers how many there were. */
    public int flush() {
        int count = batch.size();
        if (count > 0) {
            try {
                refused += port.send(batch);
            } finally {
                batch.clear(); // what can't be sent must not be tried for ever, in everybody's way
            }
        }
        return count;
    }

    /** Datagrams that the system did not take, usually because the socket's buffer was full. */
    public long refused() {
        return refused;
    }
}
