package org.confera.sfu.net;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * UDP and TCP on one port number behind one seam: a tuple's socket tells which of the two it is, so nobody else has to
 * know. Sockets of UDP come first, in the order of the addresses, then those of TCP in the same order.
 */
public final class MediaPort implements DatagramPort {
    /** While UDP is never idle, connections get their turn by this. */
    private static final int SELECT_EVERY = 16;
    /** How often the system is asked for another number when the one it chose for UDP is taken in TCP. */
    private static final int CHOICES = 20;

    private final UdpPort udp;
    private final TcpPort tcp;
    private final LongSupplier clock;
    private int turn;

    private MediaPort(UdpPort udp, TcpPort tcp, LongSupplier clock) {
        this.udp = udp;
        this.tcp = tcp;
        this.clock = clock;
    }

    /**
     * Binds the port on every address, for UDP and for TCP.
     *
     * @param port        0 lets the system choose one for the first address, and the others take the same
     * @param bufferBytes wanted buffers of the UDP sockets
     * @throws IOException if any can't be bound; the message names the protocol and the address
     */
    public static MediaPort bind(List<InetAddress> addresses, int port, int bufferBytes) throws IOException {
        return bind(addresses, port, bufferBytes, TcpLimits.DEFAULT, System::nanoTime);
    }

    static MediaPort bind(List<InetAddress> addresses, int port, int bufferBytes, TcpLimits limits, LongSupplier clock)
            throws IOException {
        for (int choice = 1; port == 0 && choice < CHOICES; choice++) {
            try {
                return bindBoth(addresses, port, bufferBytes, limits, clock);
            } catch (IOException takenInTcp) {
                continue;
            }
        }
        return bindBoth(addresses, port, bufferBytes, limits, clock);
    }

    private static MediaPort bindBoth(List<InetAddress> addresses, int port, int bufferBytes, TcpLimits limits,
            LongSupplier clock) throws IOException {
        UdpPort udp = UdpPort.bind(addresses, port, bufferBytes);
        try {
            return new MediaPort(udp,
                    TcpPort.listen(addresses, udp.port(), udp.selector(), limits, clock.getAsLong()), clock);
        } catch (IOException failure) {
            udp.close();
            throw failure;
        }
    }

    @Override
    public int port() {
        return udp.port();
    }

    @Override
    public List<InetAddress> localAddresses() {
        return udp.localAddresses();
    }

    @Override
    public void receive(ReceiveBatch batch) {
        batch.clear();
        turn++;
        if (!udp.isReady() && !tcp.isReady() || turn % SELECT_EVERY == 0) {
            udp.select(0);
        }
        if ((turn & 1) == 0) {
            udp.fill(batch);
            tcp.fill(batch, clock.getAsLong());
        } else {
            tcp.fill(batch, clock.getAsLong());
            udp.fill(batch);
        }
    }

    @Override
    public int send(SendBatch batch) {
        int refused = 0;
        for (int i = 0; i < batch.size(); i++) {
            boolean sent = batch.tuple(i).socket() < udp.localAddresses().size()
                    ? udp.send(batch, i) : tcp.send(batch, i);
            refused += sent ? 0 : 1;
        }
        tcp.flush();
        batch.clear();
        return refused;
    }

    @Override
    public void await(long maxMillis) {
        if (!tcp.isReady()) {
            udp.await(maxMillis);
        }
    }

    @Override
    public void wakeUp() {
        udp.wakeUp();
    }

    /** Open TCP connections. */
    int connections() {
        return tcp.connections();
    }

    @Override
    public void close() {
        tcp.close();
        udp.close();
    }
}
