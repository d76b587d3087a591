package org.confera.client;

import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bouncycastle.tls.DatagramTransport;

/** The DTLS client's end of the line: what it receives waits in a queue, what it sends goes to whoever carries it. */
public final class DtlsLink implements DatagramTransport {
    private final BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();
    private final Consumer<byte[]> carrier;
    private final int sendLimit;

    /** @param sendLimit largest datagram; a small one makes the handshake fragment its messages */
    public DtlsLink(Consumer<byte[]> carrier, int sendLimit) {
        this.carrier = carrier;
        this.sendLimit = sendLimit;
    }

    /** A DTLS datagram has arrived. */
    public void deliver(byte[] datagram) {
        received.add(datagram);
    }

    @Override
    public int getReceiveLimit() {
        return 2048;
    }

    @Override
    public int getSendLimit() {
        return sendLimit;
    }

    @Override
    public int receive(byte[] buf, int off, int len, int waitMillis) throws InterruptedIOException {
        try {
            byte[] datagram = received.poll(waitMillis, TimeUnit.MILLISECONDS);
            if (datagram == null) {
                return -1;
            }
            int length = Math.min(len, datagram.length);
            System.arraycopy(datagram, 0, buf, off, length);
            return length;
        } catch (InterruptedException closing) {
            throw new InterruptedIOException("interrupted");
        }
    }

    @Override
    public void send(byte[] buf, int off, int len) {
        carrier.accept(Arrays.copyOfRange(buf, off, off + len));
    }

    @Override
    public void close() {
        received.clear();
    }
}
