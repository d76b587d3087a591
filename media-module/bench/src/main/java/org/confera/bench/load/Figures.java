package org.confera.bench.load;

import org.confera.bench.Latencies;
import org.confera.client.ReceptionTotals;

/** What was measured, of all people together. */
final class Figures {
    final ReceptionTotals totals = new ReceptionTotals();
    final Latencies delays = new Latencies();
    /** By how much this tool sent late. */
    final Latencies lags = new Latencies();
    /** Consumers that brought something lately. */
    int tracks;

    /** Adds those of other people. */
    void add(Figures other) {
        totals.add(other.totals);
        delays.add(other.delays);
        lags.add(other.lags);
        tracks += other.tracks;
    }
}
