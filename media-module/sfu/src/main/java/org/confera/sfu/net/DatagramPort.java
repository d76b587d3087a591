package org.confera.sfu.net;

import java.net.InetAddress;
import java.util.List;

/**
 * One port on one or more local addresses. One thread receives, sends and waits; {@link #wakeUp} is for the others.
 * No method but the constructor's throws for what the network does: what can't be sent is counted, as on any network.
 */
public interface DatagramPort extends AutoCloseable {
    /** The port number. */
    int port();

    /** The addresses it is bound to. */
    List<InetAddress> localAddresses();

    /** Clears the batch and fills it with what has arrived; does not wait. */
    void receive(ReceiveBatch batch);

    /** Sends the batch and clears it; answers how many datagrams the system refused. */
    int send(SendBatch batch);

    /** Waits until a datagram arrives, {@link #wakeUp} is called or the time is over. */
    void await(long maxMillis);

    /** Ends a wait that is going on, or the next. Any thread. */
    void wakeUp();

    @Override
    void close();
}
