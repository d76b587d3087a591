package org.confera.sfu.stats;

import java.util.List;

/**
 * One room at one moment.
 *
 * @param worker number of the worker that carries it
 */
public record RoomStats(String routerId, int worker, List<PersonStats> people) {
    public RoomStats {
        people = List.copyOf(people);
    }

    public long bitrateInBps() {
        return people.stream().mapToLong(PersonStats::bitrateInBps).sum();
    }

    public long bitrateOutBps() {
        return people.stream().mapToLong(PersonStats::bitrateOutBps).sum();
    }
}
