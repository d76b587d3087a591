package org.confera.sfu.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What many transports send goes through one queue. */
class SendQueueTest {
    private final Broken port = new Broken();
    private final SendQueue queue = new SendQueue(port);

    @Test
    void forgetsABatchThatThePortFailsOn() {
        queue.add(null, new byte[10]);
        assertThrows(IllegalStateException.class, queue::flush);
        port.fails = false;
        queue.add(null, new byte[20]);
        assertEquals(1, queue.flush(), "only the new one");
    }

    private static final class Broken implements DatagramPort {
        private boolean fails = true;

        @Override
        public int send(SendBatch batch) {
            if (fails) {
                throw new IllegalStateException("a bug");
            }
            return 0;
        }

        @Override
        public int port() {
            return 10_000;
        }

        @Override
        public List<InetAddress> localAddresses() {
            return List.of();
        }

        @Override
        public void receive(ReceiveBatch batch) {
        }

        @Override
        public void await(long maxMillis) {
        }

        @Override
        public void wakeUp() {
        }

        @Override
        public void close() {
        }
    }
}
