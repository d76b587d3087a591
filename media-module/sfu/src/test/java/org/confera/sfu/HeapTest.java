package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.List;
import org.confera.client.BindingRequest;
import org.confera.media.api.rtp.IceParameters;
import org.confera.sfu.dtls.DtlsCertificate;
import org.confera.sfu.dtls.DtlsServer;
import org.confera.sfu.net.ReceiveBatch;
import org.confera.sfu.net.SendQueue;
import org.junit.jupiter.api.Test;

/**
 * What a flood of strangers' packets costs in heap: nothing, counted by the thread's allocation counter. Threats, lines 21
 * and 24: names and passwords are checked in place before anything is decoded.
 */
class HeapTest {
    private static final int PACKETS = 100_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Demultiplexer demultiplexer = new Demultiplexer(new WorkerContext(
            new SendQueue(new SimulatedPort()), new DtlsServer(DtlsCertificate.generate(), Runnable::run), List.of(),
            new SecureRandom()), new FailureLog());
    private final ReceiveBatch batch = new ReceiveBatch(1);
    private final InetSocketAddress stranger = new InetSocketAddress("203.0.113.9", 4444);

    @Test
    void strangersMediaCostsNoHeap() {
        assertTrue(bytesAPacket(new byte[] {(byte) 0x80, 96, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 4, 5, 6}) < 1);
        assertEquals(2L * PACKETS, demultiplexer.counters().drops(DropReason.UNKNOWN_ADDRESS));
    }

    @Test
    void aSourceThatGuessesNamesIsDroppedWithoutHeap() {
        byte[] check = new BindingRequest(new IceParameters("whoEver1", "whateverItMayBe0123456", true)).bytes();
        assertTrue(bytesAPacket(check) < 1);
        assertEquals(2L * PACKETS - 100, demultiplexer.counters().drops(DropReason.STUN_LIMIT));
    }

    @Test
    void aSourceThatGuessesThePasswordOfAKnownNameIsDroppedWithoutHeap() {
        WebRtcTransport transport = demultiplexer.create("t1", (_, _) -> { });
        IceParameters wrong = new IceParameters(transport.iceParameters().usernameFragment(), "whateverItMayBe0123456", true);
        assertTrue(bytesAPacket(new BindingRequest(wrong).bytes()) < 1);
        assertEquals(2L * PACKETS - 100, demultiplexer.counters().drops(DropReason.STUN_LIMIT));
    }

    private double bytesAPacket(byte[] datagram) {
        deliver(datagram); // what happens once, and what the compiler needs
        long before = THREADS.getCurrentThreadAllocatedBytes();
        deliver(datagram);
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / (double) PACKETS;
    }

    private void deliver(byte[] datagram) {
        for (int i = 0; i < PACKETS; i++) {
            batch.clear();
            System.arraycopy(datagram, 0, batch.bytes(), 0, datagram.length);
            batch.add(datagram.length, 0, stranger);
            demultiplexer.onDatagram(batch, 0, 1_000);
        }
    }
}
