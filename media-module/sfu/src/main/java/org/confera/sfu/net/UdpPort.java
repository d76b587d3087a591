package org.confera.sfu.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The portable path: a non-blocking {@link DatagramChannel} for each local address and a {@link Selector} over all.
 *
 * <p>What it allocates: {@code DatagramChannel.receive} makes an address object whenever the sender differs from the
 * one before on that socket; nothing else on this path does.
 */
public final class UdpPort implements DatagramPort {
    private static final System.Logger LOG = System.getLogger(UdpPort.class.getName());

    private final Selector selector;
    private final List<DatagramChannel> channels = new ArrayList<>();
    private final List<InetAddress> addresses;
    private final boolean[] ready;
    private final Consumer<SelectionKey> markReady;
    private int port;
    private int readyCount;
    private ByteBuffer received;
    private ByteBuffer sending;

    private UdpPort(List<InetAddress> addresses) throws IOException {
        this.addresses = List.copyOf(addresses);
        this.ready = new boolean[addresses.size()];
        this.markReady = key -> ((ReadyListener) key.attachment()).onReady(key);
        this.selector = Selector.open();
    }

    /**
     * Binds the port on every address.
     *
     * @param port        0 lets the system choose one for the first address, and the others take the same
     * @param bufferBytes wanted socket buffers
     * @throws IOException if any can't be bound; the message names the address
     */
    public static UdpPort bind(List<InetAddress> addresses, int port, int bufferBytes) throws IOException {
        UdpPort result = new UdpPort(addresses);
        result.port = port;
        try {
            for (InetAddress address : addresses) {
                result.open(address, bufferBytes);
            }
            return result;
        } catch (IOException failure) {
            result.close();
            throw failure;
        }
    }

    private void open(InetAddress address, int bufferBytes) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        int socket = channels.size();
        channels.add(channel);
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.SO_RCVBUF, bufferBytes);
        channel.setOption(StandardSocketOptions.SO_SNDBUF, bufferBytes);
        try {
            channel.bind(new InetSocketAddress(address, port));
        } catch (IOException failure) {
            throw new IOException(
                    "UDP port " + port + " on " + address.getHostAddress() + ": " + failure.getMessage(), failure);
        }
        port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        ReadyListener mark = _ -> markReady(socket);
        channel.register(selector, SelectionKey.OP_READ, mark);
        if (socket == 0) {
            warnOfSmallBuffer(channel.getOption(StandardSocketOptions.SO_RCVBUF), bufferBytes);
        }
    }

    private void warnOfSmallBuffer(int given, int wanted) {
        if (given < wanted) {
            LOG.log(System.Logger.Level.INFO, "CONFERA-SFU-0002: UDP port {0} has a receive buffer of {1} KiB, wanted"
                    + " were {2}. Under load packets get lost here; raise net.core.rmem_max and net.core.wmem_max.",
                    Integer.toString(port), given >> 10, wanted >> 10);
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<InetAddress> localAddresses() {
        return addresses;
    }

    @Override
    public void receive(ReceiveBatch batch) {
        batch.clear();
        if (readyCount == 0) {
            select(0);
        }
        fill(batch);
    }

    /** Adds what has arrived at the sockets that are ready. */
    void fill(ReceiveBatch batch) {
        for (int socket = 0; socket < ready.length && readyCount > 0; socket++) {
            if (ready[socket]) {
                drain(socket, batch);
            }
        }
    }

    private void drain(int socket, ReceiveBatch batch) {
        ByteBuffer buffer = receiveBuffer(batch);
        DatagramChannel channel = channels.get(socket);
        try {
            while (!batch.isFull()) {
                int offset = batch.offset(batch.size());
                buffer.limit(offset + ReceiveBatch.SLOT_BYTES).position(offset);
                InetSocketAddress remote = (InetSocketAddress) channel.receive(buffer);
                if (remote == null) {
                    unmark(socket);
                    return;
                }
                batch.add(buffer.position() - offset, socket, remote);
            }
        } catch (IOException failure) {
            unmark(socket); // an ICMP error of an earlier packet; the socket goes on
        }
    }

    @Override
    public int send(SendBatch batch) {
        int refused = 0;
        for (int i = 0; i < batch.size(); i++) {
            refused += send(batch, i) ? 0 : 1;
        }
        batch.clear();
        return refused;
    }

    /** Sends one datagram of the batch; false if the system refuses. */
    boolean send(SendBatch batch, int index) {
        ByteBuffer buffer = sendBuffer(batch);
        int offset = batch.offset(index);
        buffer.limit(offset + batch.length(index)).position(offset);
        Tuple tuple = batch.tuple(index);
        try {
            return channels.get(tuple.socket()).send(buffer, tuple.remote()) > 0;
        } catch (IOException unreachable) {
            return false;
        }
    }

    @Override
    public void await(long maxMillis) {
        if (readyCount == 0) {
            select(maxMillis);
        }
    }

    /** What others share who want to wait for the same. */
    Selector selector() {
        return selector;
    }

    boolean isReady() {
        return readyCount > 0;
    }

    /** Finds out what is ready; 0 does not wait. */
    void select(long maxMillis) {
        try {
            if (maxMillis == 0) {
                selector.selectNow(markReady);
            } else {
                selector.select(markReady, maxMillis);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void wakeUp() {
        selector.wakeup();
    }

    @Override
    public void close() {
        try {
            for (DatagramChannel channel : channels) {
                channel.close();
            }
            selector.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void markReady(int socket) {
        if (!ready[socket]) {
            ready[socket] = true;
            readyCount++;
        }
    }

    private void unmark(int socket) {
        ready[socket] = false;
        readyCount--;
    }

    private ByteBuffer receiveBuffer(ReceiveBatch batch) {
        if (received == null || received.array() != batch.bytes()) {
            received = ByteBuffer.wrap(batch.bytes());
        }
        return received.clear();
    }

    private ByteBuffer sendBuffer(SendBatch batch) {
        if (sending == null || sending.array() != batch.bytes()) {
            sending = ByteBuffer.wrap(batch.bytes());
        }
        return sending.clear();
    }
}
