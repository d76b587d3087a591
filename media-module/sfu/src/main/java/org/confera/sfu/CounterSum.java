package org.confera.sfu;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.confera.sfu.stats.ForwardingDrop;
import org.confera.sfu.stats.MediaCounters;

/** Adds up what the workers count. Any thread. */
final class CounterSum {
    private final Registry registry;
    private final List<MediaWorker> workers;

    CounterSum(Registry registry, List<MediaWorker> workers) {
        this.registry = registry;
        this.workers = workers;
    }

    SfuCounters snapshot() {
        return new SfuCounters(workers.size(), registry.rooms.size(), registry.transports.size(),
                registry.producers.size(), registry.consumers.size(), sum(MediaCounters::packetsIn),
                sum(MediaCounters::bytesIn), sum(MediaCounters::packetsOut), sum(MediaCounters::bytesOut),
                sum(MediaCounters::nacksReceived), sum(MediaCounters::nacksSent),
                sum(MediaCounters::packetsRetransmitted), sum(MediaCounters::keyFramesRequested), drops());
    }

    private Map<String, Long> drops() {
        Map<String, Long> drops = new HashMap<>();
        for (ForwardingDrop reason : ForwardingDrop.values()) {
            drops.put(reason.name(), sum(counters -> counters.drops(reason)));
        }
        for (DropReason reason : DropReason.values()) {
            long gone = workers.stream().mapToLong(worker -> worker.drops(reason)).sum();
            long open = registry.allTransports().stream()
                    .mapToLong(entry -> entry.it().transport().counters().drops(reason)).sum();
            drops.put(reason.name(), gone + open);
        }
        return drops;
    }

    private long sum(ToLongFunction<MediaCounters> value) {
        return workers.stream().mapToLong(worker -> value.applyAsLong(worker.media().counters)).sum();
    }
}
