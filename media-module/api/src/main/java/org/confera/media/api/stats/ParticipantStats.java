package org.confera.media.api.stats;

import java.util.List;
import org.confera.media.api.ConnectionQuality;

/** All media of one person in one room, at one moment. */
public record ParticipantStats(ConnectionQuality connectionQuality, List<TransportStats> transports,
        List<ProducerStats> producers, List<ConsumerStats> consumers) {
    public ParticipantStats {
        transports = List.copyOf(transports);
        producers = List.copyOf(producers);
        consumers = List.copyOf(consumers);
    }
}
