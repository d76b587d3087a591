package org.confera.sfu.stats;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.confera.media.api.ConnectionCause;

/** All rooms and workers at about one moment. */
public record SfuSnapshot(List<WorkerStats> workers, List<RoomStats> rooms) {
    /** Of an SFU that doesn't run. */
    public static final SfuSnapshot NOTHING = new SfuSnapshot(List.of(), List.of());

    /** Somebody and where they are. */
    public record Place(RoomStats room, PersonStats person) {
    }

    public SfuSnapshot {
        workers = List.copyOf(workers);
        rooms = List.copyOf(rooms);
    }

    public long participants() {
        return rooms.stream().mapToLong(room -> room.people().size()).sum();
    }

    public long bitrateInBps() {
        return rooms.stream().mapToLong(RoomStats::bitrateInBps).sum();
    }

    public long bitrateOutBps() {
        return rooms.stream().mapToLong(RoomStats::bitrateOutBps).sum();
    }

    /** How many people's connections suffer from this cause. */
    public long connections(ConnectionCause cause) {
        return places().filter(place -> place.person().quality().cause() == cause).count();
    }

    /** Those whose connection suffers, the worst first. */
    public List<Place> worst(int most) {
        return places().filter(place -> place.person().quality().cause() != ConnectionCause.NONE)
                .sorted(Comparator.comparingInt(place -> place.person().quality().score())).limit(most).toList();
    }

    private Stream<Place> places() {
        return rooms.stream().flatMap(room -> room.people().stream().map(person -> new Place(room, person)));
    }
}
