package org.confera.bench;

import java.io.IOException;
import org.confera.client.ClientTransport;
import org.confera.client.Vp8Source;
import org.confera.sfu.Sfu;

/** Sends one camera's packets into the SFU and reads what its worker used up. */
final class Forwarding {
    /** Names of the threads that carry media. */
    private static final String WORKERS = "confera-media-\\d+";
    private static final int FRAMES_A_SECOND = 30;
    private static final long CONSENT_NS = 5_000_000_000L;
    private static final long SETTLE_MS = 500;

    private final Options options;
    private final Sfu sfu;
    private final ClientTransport sender;
    private final long[] workers = Cost.threads(WORKERS);
    private long sent;

    Forwarding(Options options, Sfu sfu, ClientTransport sender) {
        this.options = options;
        this.sfu = sfu;
        this.sender = sender;
        if (workers.length == 0) {
            throw new IllegalStateException("No thread is called " + WORKERS + ": has the SFU renamed its workers?");
        }
    }

    /** Sends for one round on this thread; the cost is the worker's. */
    Result run(Vp8Source source) throws IOException, InterruptedException {
        long forwarded = sfu.counters().packetsOut();
        Cost before = Cost.of(workers);
        sent = 0;
        long consentNs = System.nanoTime();
        Pacer pacer = new Pacer((double) options.rate() / options.burst(), options.seconds());
        while (pacer.next()) {
            for (int i = 0; i < options.burst(); i++) {
                send(source);
            }
            if (System.nanoTime() - consentNs > CONSENT_NS) {
                consentNs = System.nanoTime();
                sender.check();
            }
        }
        Cost cost = Cost.of(workers).since(before);
        Thread.sleep(SETTLE_MS); // what is still in sockets
        return new Result(sfu.counters().packetsOut() - forwarded, cost);
    }

    private void send(Vp8Source source) throws IOException {
        int packetsAFrame = Math.max(options.burst(), options.rate() / FRAMES_A_SECOND);
        int index = (int) (sent++ % Math.max(1, packetsAFrame));
        if (index == 0) {
            source.nextFrame();
        }
        sender.sendRtp(source.packet(), source.next(index == 0, index == packetsAFrame - 1, System.nanoTime()));
    }

    /** Packets that the sender sent in the last round. */
    long sent() {
        return sent;
    }
}
