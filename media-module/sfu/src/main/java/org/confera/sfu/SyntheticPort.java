package org.confera.sfu;

import java.net.InetAddress;
import java.util.List;
import org.confera.sfu.net.DatagramPort;
import org.confera.sfu.net.ReceiveBatch;
import org.confera.sfu.net.SendBatch;

/** A port that leads nowhere: nothing comes, and what is sent is counted and forgotten. */
final class SyntheticPort implements DatagramPort {
    private long sent;

    long sent() {
        return sent;
    }

    @Override
    public int port() {
        return 0;
    }

    @Override
    public List<InetAddress> localAddresses() {
        return List.of();
    }

    @Override
    public void receive(ReceiveBatch batch) {
        batch.clear();
    }

    @Override
    public int send(SendBatch batch) {
        sent += batch.size();
        batch.clear();
        return 0;
    }

    @Override
    public void await(long maxMillis) {
        throw new UnsupportedOperationException("nobody waits for synthetic packets");
    }

    @Override
    public void wakeUp() {
        // nobody sleeps here
    }

    @Override
    public void close() {
        // nothing is open
    }
}
