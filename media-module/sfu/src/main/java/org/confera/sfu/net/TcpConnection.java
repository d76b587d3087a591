package org.confera.sfu.net;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One accepted connection. Nobody is trusted before something was sent to it: only right checks are answered. */
final class TcpConnection implements ReadyListener {
    /** A browser's checks until the first is answered are far smaller. */
    static final int MAX_UNANSWERED_BYTES = 16 * 1024;
    /** Small, since what waits in it is late: a viewer should lose packets rather than see the past. */
    private static final int SOCKET_BUFFER_BYTES = 128 * 1024;

    private final TcpPort port;
    private final SocketChannel channel;
    private final Tuple tuple;
    private final SelectionKey key;
    private final FrameReader reader = new FrameReader();
    private final FrameWriter writer = new FrameWriter();
    private final long openedNs;
    private long lastReceivedNs;
    private int unansweredBytes;
    private boolean answered;
    /** In the port's list of those to read from, or to flush. */
    boolean queued;
    boolean dirty;

    TcpConnection(TcpPort port, SocketChannel channel, int socket, Selector selector, long nowNs) throws IOException {
        this.port = port;
        this.channel = channel;
        this.openedNs = nowNs;
        this.lastReceivedNs = nowNs;
        this.tuple = Tuple.of(socket, (InetSocketAddress) channel.getRemoteAddress());
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.setOption(StandardSocketOptions.SO_SNDBUF, SOCKET_BUFFER_BYTES);
        this.key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    @Override
    public void onReady(SelectionKey ready) {
        if (ready.isValid()) { // a newcomer may have displaced this one in the same turn
            port.onReady(this, ready.isReadable(), ready.isWritable());
        }
    }

    Tuple tuple() {
        return tuple;
    }

    boolean isAnswered() {
        return answered;
    }

    /** Whom the limits count: an IPv4 address, or a /64 of IPv6, which one person has. */
    boolean isFromSourceOf(TcpConnection other) {
        return tuple.high() == other.tuple.high() && (tuple.high() != 0 || tuple.low() == other.tuple.low());
    }

    /**
     * Reads what fits into the batch; true if more may be waiting here.
     *
     * @throws IOException if the connection has ended or must end
     */
    boolean receive(ReceiveBatch batch, long nowNs) throws IOException {
        int count = channel.read(reader.space());
        if (count > 0) {
            lastReceivedNs = nowNs;
            limitUnanswered(count);
        }
        int length = frame(batch);
        while (length > 0 && !batch.isFull()) {
            length = frame(batch);
        }
        if (length == FrameReader.BROKEN) {
            throw new IOException("no framing of RFC 4571");
        }
        if (count < 0 && length == FrameReader.INCOMPLETE) {
            throw new EOFException();
        }
        return count != 0 || length > 0;
    }

    private int frame(ReceiveBatch batch) {
        int length = reader.next(batch.bytes(), batch.offset(batch.size()));
        if (length > 0) {
            batch.add(length, tuple.socket(), tuple.remote());
        }
        return length;
    }

    private void limitUnanswered(int count) throws IOException {
        if (!answered) {
            unansweredBytes += count;
            if (unansweredBytes > MAX_UNANSWERED_BYTES) {
                throw new IOException("too much from somebody who does not know the password");
            }
        }
    }

    /** Queues a packet; false if there is no room for it. */
    boolean send(byte[] bytes, int offset, int length) {
        answered = true;
        return writer.add(bytes, offset, length);
    }

    /** Writes what the network takes now, and asks to be told when it takes more. */
    void flush() throws IOException {
        boolean waiting = !writer.flush(channel);
        int wanted = waiting ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (key.interestOps() != wanted) {
            key.interestOps(wanted);
        }
    }

    /** Somebody who never proved to be expected, or has been silent for longer than consent lasts. */
    boolean isIdle(long nowNs) {
        return answered ? nowNs - lastReceivedNs >= TcpPort.IDLE_NS : nowNs - openedNs >= TcpPort.UNANSWERED_NS;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            port.countFailure();
        }
    }
}
