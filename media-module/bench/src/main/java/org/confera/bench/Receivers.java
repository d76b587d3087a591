package org.confera.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import org.confera.client.ClientTransport;
import org.confera.client.Vp8Source;
import org.confera.wire.RtpPacket;

/**
 * All that viewers do: one thread that takes every packet in, counts it, and decrypts the first viewer's to see how long
 * it was on its way. Plain sockets for the baseline are emptied by the same thread, so that both pay for the same kernel.
 */
final class Receivers implements AutoCloseable {
    private static final int RECEIVE_BUFFER = 4 << 20;
    private static final long CONSENT_NS = 5_000_000_000L;

    private final Selector selector;
    private final List<ClientTransport> clients;
    private final List<SocketAddress> sinks = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1500);
    private final ByteBuffer plain = ByteBuffer.allocate(1500);
    private final RtpPacket packet = new RtpPacket();
    private final Latencies latencies = new Latencies();
    private final Thread thread = new Thread(this::receiveAll, "receivers");
    private volatile boolean closing;
    private volatile long received;

    Receivers(List<ClientTransport> clients) throws IOException {
        this.clients = clients;
        selector = Selector.open();
        for (ClientTransport client : clients) {
            client.selectable().register(selector, SelectionKey.OP_READ, client);
            sinks.add(openSink());
        }
        thread.start();
    }

    private SocketAddress openSink() throws IOException {
        DatagramChannel sink = DatagramChannel.open();
        sink.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
        sink.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        sink.configureBlocking(false);
        sink.register(selector, SelectionKey.OP_READ);
        return sink.getLocalAddress();
    }

    /** Where a baseline sends to, one for each viewer. */
    List<SocketAddress> sinks() {
        return sinks;
    }

    /** RTP packets of all viewers so far. */
    long received() {
        return received;
    }

    /** Of the first viewer; read and clear it only while nothing is sent. */
    Latencies latencies() {
        return latencies;
    }

    private void receiveAll() {
        long consentNs = System.nanoTime();
        try {
            while (!closing) {
                selector.select(this::receive, 100);
                if (System.nanoTime() - consentNs > CONSENT_NS) {
                    consentNs = System.nanoTime();
                    for (ClientTransport client : clients) {
                        client.check();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive(SelectionKey key) {
        try {
            if (key.attachment() instanceof ClientTransport client) {
                receive(client, client == clients.getFirst());
            } else {
                drain((DatagramChannel) key.channel());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drain(DatagramChannel sink) throws IOException {
        while (sink.receive(buffer.clear()) != null) {
            // only its delivery counts
        }
    }

    private void receive(ClientTransport client, boolean timed) throws IOException {
        ByteBuffer into = timed ? plain : buffer;
        int length;
        int count = 0;
        while ((length = client.receive(into)) >= 0) {
            if (isRtp(into, length)) {
                count++;
                if (timed) {
                    time(client, length);
                }
            }
        }
        received += count;
    }

    /** As {@link org.confera.wire.PacketKind} says, for a buffer without an array. */
    private static boolean isRtp(ByteBuffer packet, int length) {
        int second = length < RtpPacket.FIXED_HEADER_LENGTH ? 192 : packet.get(1) & 0xFF;
        return (second < 192 || second > 223) && (packet.get(0) & 0xC0) == 0x80;
    }

    private void time(ClientTransport client, int length) {
        long nowNs = System.nanoTime();
        int plainLength = client.unprotect(plain.array(), length);
        if (plainLength > 0 && packet.wrap(plain.array(), 0, plainLength)) {
            latencies.add(nowNs - Vp8Source.sentAtNs(packet));
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closing = true;
        selector.wakeup();
        thread.join();
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
