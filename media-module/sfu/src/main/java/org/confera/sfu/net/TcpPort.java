package org.confera.sfu.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Passive ICE-TCP (RFC 6544): people behind firewalls that block UDP connect to us, and their packets come framed by
 * {@link FrameReader}. Its sockets are numbered behind those of UDP. One thread, told the time.
 *
 * <p>Whoever connects is a stranger until something was sent to it. Strangers are few: a newcomer displaces the oldest
 * of them, so that a flood does not shut out the next honest one, who is answered within a round trip.
 */
final class TcpPort {
    static final long UNANSWERED_NS = 10_000_000_000L;
    static final long IDLE_NS = 60_000_000_000L;
    private static final long SWEEP_NS = 1_000_000_000L;
    private static final int BACKLOG = 256;
    private static final int ACCEPTS_AT_ONCE = 16;

    private final Selector selector;
    private final int firstSocket;
    private final TcpLimits limits;
    private final List<ServerSocketChannel> servers = new ArrayList<>();
    private final List<SelectionKey> serverKeys = new ArrayList<>();
    private final List<TcpConnection> connections = new ArrayList<>();
    private final TupleMap<TcpConnection> byTuple = new TupleMap<>();
    private final ArrayDeque<TcpConnection> readable = new ArrayDeque<>();
    private final List<TcpConnection> dirty = new ArrayList<>();
    private long nowNs;
    private long nextSweepNs;
    private long failures;

    private TcpPort(Selector selector, int firstSocket, TcpLimits limits, long nowNs) {
        this.selector = selector;
        this.firstSocket = firstSocket;
        this.limits = limits;
        this.nowNs = nowNs;
        this.nextSweepNs = nowNs + SWEEP_NS;
    }

    /**
     * Listens on the port on every address.
     *
     * @throws IOException if any can't be bound; the message names the address
     */
    static TcpPort listen(List<InetAddress> addresses, int port, Selector selector, TcpLimits limits, long nowNs)
            throws IOException {
        TcpPort result = new TcpPort(selector, addresses.size(), limits, nowNs);
        try {
            for (InetAddress address : addresses) {
                result.open(address, port);
            }
            return result;
        } catch (IOException failure) {
            result.close();
            throw failure;
        }
    }

    private void open(InetAddress address, int port) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        int socket = firstSocket + servers.size();
        servers.add(server);
        server.configureBlocking(false);
        try {
            server.bind(new InetSocketAddress(address, port), BACKLOG);
        } catch (IOException failure) {
            throw new IOException(
                    "TCP port " + port + " on " + address.getHostAddress() + ": " + failure.getMessage(), failure);
        }
        ReadyListener accept = key -> accept(server, socket, key);
        serverKeys.add(server.register(selector, SelectionKey.OP_ACCEPT, accept));
    }

    private void accept(ServerSocketChannel server, int socket, SelectionKey key) {
        try {
            SocketChannel channel;
            for (int i = 0; i < ACCEPTS_AT_ONCE && (channel = server.accept()) != null; i++) {
                admit(channel, socket);
            }
        } catch (IOException outOfFileDescriptors) {
            countFailure();
            key.interestOps(0); // until the next sweep, or the selector would come back at once
        }
    }

    private void admit(SocketChannel channel, int socket) throws IOException {
        TcpConnection newcomer;
        try {
            newcomer = new TcpConnection(this, channel, socket, selector, nowNs);
        } catch (IOException goneAlready) {
            countFailure();
            channel.close();
            return;
        }
        TcpConnection displaced = limits.displaced(connections, newcomer);
        if (displaced != newcomer) {
            connections.add(newcomer);
            byTuple.put(newcomer.tuple(), newcomer);
        }
        if (displaced != null) {
            end(displaced);
        }
    }

    void onReady(TcpConnection connection, boolean toRead, boolean toWrite) {
        if (toRead && !connection.queued) {
            connection.queued = true;
            readable.add(connection);
        }
        if (toWrite) {
            flush(connection);
        }
    }

    /** True if something can be received without waiting. */
    boolean isReady() {
        return !readable.isEmpty();
    }

    /** Adds what has arrived to the batch, each connection in turn, up to a number of packets in the batch. */
    void fill(ReceiveBatch batch, long nowNs) {
        this.nowNs = nowNs;
        for (int turns = readable.size(); turns > 0 && !batch.isFull(); turns--) {
            TcpConnection connection = readable.poll();
            connection.queued = false;
            try {
                if (connection.receive(batch, nowNs)) {
                    connection.queued = true;
                    readable.add(connection);
                }
            } catch (IOException ended) {
                end(connection);
            }
        }
        if (nowNs - nextSweepNs >= 0) {
            sweep();
        }
    }

    private void sweep() {
        nextSweepNs = nowNs + SWEEP_NS;
        for (int i = connections.size() - 1; i >= 0; i--) {
            if (connections.get(i).isIdle(nowNs)) {
                end(connections.get(i));
            }
        }
        for (SelectionKey key : serverKeys) {
            key.interestOps(SelectionKey.OP_ACCEPT);
        }
    }

    /** Queues one packet of the batch for its connection; false if that has ended or is too slow. */
    boolean send(SendBatch batch, int index) {
        TcpConnection connection = byTuple.get(batch.tuple(index));
        if (connection == null || !connection.send(batch.bytes(), batch.offset(index), batch.length(index))) {
            return false;
        }
        if (!connection.dirty) {
            connection.dirty = true;
            dirty.add(connection);
        }
        return true;
    }

    /** Writes what was queued: one call for each connection. */
    void flush() {
        for (int i = 0; i < dirty.size(); i++) {
            dirty.get(i).dirty = false;
            flush(dirty.get(i));
        }
        dirty.clear();
    }

    private void flush(TcpConnection connection) {
        try {
            connection.flush();
        } catch (IOException | java.nio.channels.CancelledKeyException ended) {
            end(connection);
        }
    }

    private void end(TcpConnection connection) {
        connection.close();
        connections.remove(connection);
        byTuple.remove(connection.tuple(), connection);
        if (connection.queued) {
            connection.queued = false;
            readable.remove(connection);
        }
    }

    /** Open connections. */
    int connections() {
        return connections.size();
    }

    void countFailure() {
        failures++;
    }

    void close() {
        List.copyOf(connections).forEach(this::end);
        for (ServerSocketChannel server : servers) {
            try {
                server.close();
            } catch (IOException gone) {
                countFailure();
            }
        }
    }
}
