package org.confera.sfu;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.confera.media.api.MediaEvent.TransportState;
import org.confera.sfu.dtls.DtlsCertificate;
import org.confera.sfu.dtls.DtlsServer;
import org.confera.sfu.ice.HostCandidates;
import org.confera.sfu.net.ReceiveBatch;
import org.confera.sfu.net.SendQueue;

/**
 * A worker without thread, socket and clock: datagrams are delivered by hand and time passes by {@link #advance}.
 * Starts shortly before the clock's numbers wrap.
 */
final class SimulatedWorker {
    private static final DtlsCertificate CERTIFICATE = DtlsCertificate.generate();
    private static final long TICK_NS = 10_000_000L;

    final SimulatedPort port = new SimulatedPort();
    final FailureLog failures = new FailureLog();
    /** States of each transport, in the order they were told. */
    final List<TransportState> states = new ArrayList<>();
    /** What the other threads (handshakes, the browser's DTLS) want done on this one. */
    final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    final Demultiplexer demultiplexer;
    final DtlsServer dtls = new DtlsServer(CERTIFICATE, events::add);
    private final SendQueue out = new SendQueue(port);
    private final ReceiveBatch batch = new ReceiveBatch(2);
    private final List<SimulatedBrowser> browsers = new ArrayList<>();
    long nowNs = Long.MAX_VALUE - 15_000_000_000L;

    SimulatedWorker() {
        demultiplexer = new Demultiplexer(new WorkerContext(out, dtls,
                HostCandidates.of(port.localAddresses(), port.port()), new SecureRandom()), failures);
    }

    WebRtcTransport transport(String id) {
        return demultiplexer.create(id, (_, state) -> states.add(state));
    }

    /** The browser gets what is sent to its address, instead of any other that had it. */
    void join(SimulatedBrowser browser) {
        browsers.removeIf(other -> other.address().equals(browser.address()));
        browsers.add(browser);
    }

    /** A datagram arrives, not at the start of the receive buffer. */
    void deliver(byte[] datagram, InetSocketAddress from) {
        batch.clear();
        batch.add(0, 0, from);
        System.arraycopy(datagram, 0, batch.bytes(), batch.offset(1), datagram.length);
        batch.add(datagram.length, 0, from);
        demultiplexer.onDatagram(batch, 1, nowNs);
        flush();
    }

    /** Time passes, with a tick every 10 ms. */
    void advance(double seconds) {
        long untilNs = nowNs + (long) (seconds * 1e9);
        while (untilNs - nowNs > 0) {
            nowNs += TICK_NS;
            demultiplexer.onTick(nowNs);
            flush();
        }
    }

    /** Handshakes take real time: does what other threads ask for until the condition holds, at most 15 s. */
    boolean await(BooleanSupplier condition) throws InterruptedException {
        long deadlineNs = System.nanoTime() + 15_000_000_000L;
        while (!condition.getAsBoolean()) {
            Runnable event = events.poll(deadlineNs - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null) {
                return false;
            }
            event.run();
            flush();
        }
        return true;
    }

    /** What is sent goes to the browser that has the address, or nowhere. */
    void flush() {
        out.flush();
        List<SimulatedPort.Sent> sent = List.copyOf(port.sent);
        port.sent.clear();
        for (SimulatedPort.Sent datagram : sent) {
            for (SimulatedBrowser browser : browsers) {
                if (browser.address().equals(datagram.to().remote())) {
                    browser.receive(datagram.datagram());
                }
            }
        }
    }

    /** Drops at the port, before a transport was found; only those that are not zero. */
    Map<DropReason, Long> drops() {
        return drops(demultiplexer.counters());
    }

    static Map<DropReason, Long> drops(TransportCounters counters) {
        Map<DropReason, Long> drops = new EnumMap<>(DropReason.class);
        for (DropReason reason : DropReason.values()) {
            if (counters.drops(reason) > 0) {
                drops.put(reason, counters.drops(reason));
            }
        }
        return drops;
    }
}
