package org.confera.sfu.dtls;

import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bouncycastle.tls.DatagramTransport;

/**
 * The datagrams of one association as Bouncy Castle reads and writes them. While the handshake runs, reading waits on
 * the handshake's thread; later the worker reads and must never wait.
 *
 * <p>What the handshake sends is kept until it has nothing more to say and reads, or is over: so the last flight leaves
 * together with the news that keys are agreed, and the browser's first media doesn't overtake them.
 */
final class RecordQueue implements DatagramTransport {
    /** A handshake flight is some five datagrams; a browser repeats it while it waits. */
    static final int CAPACITY = 24;
    private static final int RECEIVE_LIMIT = 2048;
    /** Fits every path that media fits. */
    private static final int SEND_LIMIT = 1200;

    private final ArrayBlockingQueue<byte[]> received = new ArrayBlockingQueue<>(CAPACITY);
    private final List<byte[]> unsent = new ArrayList<>();
    private volatile Consumer<byte[]> output;
    private volatile boolean waits = true;
    private volatile boolean closed;

    /** @param output takes each datagram that is to be sent; called on the handshake's thread */
    RecordQueue(Consumer<byte[]> output) {
        this.output = output;
    }

    /** Keeps a copy for reading; false if the queue is full. */
    boolean offer(byte[] bytes, int offset, int length) {
        return received.offer(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    boolean isEmpty() {
        return received.isEmpty();
    }

    /**
     * The handshake is over: from now on an empty queue interrupts reading, and {@code output} takes what is sent, and
     * at once what the handshake sent last.
     */
    void handOver(Consumer<byte[]> output) {
        this.output = output;
        waits = false;
        flush();
    }

    private void flush() {
        unsent.forEach(output);
        unsent.clear();
    }

    /** True if Bouncy Castle has closed the connection. */
    boolean isClosed() {
        return closed;
    }

    @Override
    public int getReceiveLimit() {
        return RECEIVE_LIMIT;
    }

    @Override
    public int getSendLimit() {
        return SEND_LIMIT;
    }

    @Override
    public int receive(byte[] buf, int off, int len, int waitMillis) throws InterruptedIOException {
        byte[] datagram = next(waitMillis);
        if (datagram == null) {
            return -1;
        }
        int length = Math.min(len, datagram.length);
        System.arraycopy(datagram, 0, buf, off, length);
        return length;
    }

    private byte[] next(int waitMillis) throws InterruptedIOException {
        byte[] datagram = received.poll();
        if (datagram != null) {
            return datagram;
        }
        flush();
        if (!waits) {
            // Not a time-out: on one, Bouncy Castle would try again until the system clock has moved on.
            throw new InterruptedIOException("nothing more to read");
        }
        try {
            return received.poll(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException closing) {
            throw new InterruptedIOException("the transport was closed during the handshake");
        }
    }

    @Override
    public void send(byte[] buf, int off, int len) {
        unsent.add(Arrays.copyOfRange(buf, off, off + len));
        if (!waits) {
            flush();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
