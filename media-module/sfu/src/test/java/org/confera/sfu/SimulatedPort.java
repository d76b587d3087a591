package org.confera.sfu;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.confera.sfu.net.DatagramPort;
import org.confera.sfu.net.ReceiveBatch;
import org.confera.sfu.net.SendBatch;
import org.confera.sfu.net.Tuple;

/** A port without a network: keeps what is sent. */
final class SimulatedPort implements DatagramPort {
    record Sent(Tuple to, byte[] datagram) {
    }

    final List<Sent> sent = new ArrayList<>();

    @Override
    public int port() {
        return 10_000;
    }

    @Override
    public List<InetAddress> localAddresses() {
        return List.of(InetAddress.getLoopbackAddress());
    }

    @Override
    public void receive(ReceiveBatch batch) {
        batch.clear();
    }

    @Override
    public int send(SendBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            int offset = batch.offset(i);
            sent.add(new Sent(batch.tuple(i), Arrays.copyOfRange(batch.bytes(), offset, offset + batch.length(i))));
        }
        batch.clear();
        return 0;
    }

    @Override
    public void await(long maxMillis) {
        throw new UnsupportedOperationException("simulated time does not pass by waiting");
    }

    @Override
    public void wakeUp() {
    }

    @Override
    public void close() {
    }
}
