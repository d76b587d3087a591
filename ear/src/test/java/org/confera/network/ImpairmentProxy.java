package org.confera.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Stands between clients and the UDP ports of a server as a bad network and a NAT do. Each port has a door of its own
 * here; each client gets, behind each door, an own address towards the server, which {@link #moveClients} changes.
 * Settings hold from the next packet on and may be changed by any thread.
 */
public final class ImpairmentProxy implements AutoCloseable {
    private static final int BUFFER_BYTES = 4 << 20;

    private final Direction toServer;
    private final Direction toClient;
    private final DelayLine delayed = new DelayLine();
    private final Map<Integer, Door> doors = new HashMap<>();
    private final Selector selector = Selector.open();
    private final Thread thread;
    private final InetAddress host;
    private volatile boolean closed;
    private volatile boolean moving;

    /**
     * Opens a door for each port of a host.
     *
     * @param host  the server's, and where the doors are
     * @param ports of the server
     * @param seed  decides which packets are lost
     */
    public ImpairmentProxy(InetAddress host, List<Integer> ports, long seed) throws IOException {
        this.host = host;
        toServer = new Direction(seed);
        toClient = new Direction(seed + 1);
        for (int port : ports) {
            doors.put(port, new Door(open(new InetSocketAddress(host, 0)), new InetSocketAddress(host, port)));
        }
        thread = Thread.ofPlatform().daemon().name("impairment-proxy").start(this::run);
    }

    /** Where clients send what is for this port of the server. */
    public int doorOf(int port) {
        return doors.get(port).localPort();
    }

    public InetAddress host() {
        return host;
    }

    /** Changes both directions. */
    public void impair(UnaryOperator<Impairment> change) {
        toServer.become(change.apply(toServer.impairment()));
        toClient.become(change.apply(toClient.impairment()));
    }

    /** Changes what clients send. */
    public void impairUp(UnaryOperator<Impairment> change) {
        toServer.become(change.apply(toServer.impairment()));
    }

    /** Changes what clients get. */
    public void impairDown(UnaryOperator<Impairment> change) {
        toClient.become(change.apply(toClient.impairment()));
    }

    /** The NAT forgets its mappings: from now on every client comes from another port, and the old ones are dead. */
    public void moveClients() {
        moving = true;
        selector.wakeup();
    }

    /** What happened so far, for a test's output. */
    public String summary() {
        return "up %d passed, %d lost; down %d passed, %d lost".formatted(toServer.passed(), toServer.lost(),
                toClient.passed(), toClient.lost());
    }

    private DatagramChannel open(SocketAddress local) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channel.configureBlocking(false);
        channel.setOption(java.net.StandardSocketOptions.SO_RCVBUF, BUFFER_BYTES);
        return channel.bind(local);
    }

    private void run() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(65_536);
        try {
            while (!closed) {
                long waitNs = delayed.sendDue(System.nanoTime());
                if (waitNs > 999_999) {
                    selector.select(waitNs / 1_000_000);
                } else {
                    selector.selectNow();
                }
                if (moving) {
                    moving = false;
                    moveAll();
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    if (key.isValid()) {
                        ((Reader) key.attachment()).read(buffer);
                    }
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void moveAll() throws IOException {
        for (Door door : doors.values()) {
            for (Mapping mapping : door.mappings.values()) {
                mapping.move();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
            for (SelectionKey key : new ArrayList<>(selector.keys())) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever has something to read. */
    private interface Reader {
        void read(ByteBuffer buffer) throws IOException;
    }

    /** Where clients come to. */
    private final class Door implements Reader {
        private final DatagramChannel channel;
        private final InetSocketAddress server;
        private final Map<SocketAddress, Mapping> mappings = new HashMap<>();

        private Door(DatagramChannel channel, InetSocketAddress server) throws IOException {
            this.channel = channel;
            this.server = server;
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        private int localPort() {
            return channel.socket().getLocalPort();
        }

        @Override
        public void read(ByteBuffer buffer) throws IOException {
            for (SocketAddress client; (client = channel.receive(buffer.clear())) != null;) {
                Mapping mapping = mappings.get(client);
                if (mapping == null) {
                    mapping = new Mapping(this, client);
                    mappings.put(client, mapping);
                }
                Mapping towards = mapping;
                delayed.add(toServer, buffer.flip(), bytes -> towards.upstream.send(bytes, server));
            }
        }
    }

    /** One client's address towards the server, as a NAT keeps it. */
    private final class Mapping implements Reader {
        private final Door door;
        private final SocketAddress client;
        private DatagramChannel upstream;

        private Mapping(Door door, SocketAddress client) throws IOException {
            this.door = door;
            this.client = client;
            move();
        }

        private void move() throws IOException {
            DatagramChannel before = upstream;
            upstream = open(new InetSocketAddress(door.server.getAddress(), 0));
            upstream.register(selector, SelectionKey.OP_READ, this);
            if (before != null) {
                before.close();
            }
        }

        @Override
        public void read(ByteBuffer buffer) throws IOException {
            while (upstream.receive(buffer.clear()) != null) {
                delayed.add(toClient, buffer.flip(), bytes -> door.channel.send(bytes, client));
            }
        }
    }
}
