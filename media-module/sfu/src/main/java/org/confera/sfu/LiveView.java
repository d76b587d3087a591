package org.confera.sfu;

import java.util.ArrayList;
import java.util.List;
import org.confera.media.api.MediaException;
import org.confera.sfu.stats.RoomStats;
import org.confera.sfu.stats.SfuSnapshot;
import org.confera.sfu.stats.WorkerStats;

/** Looks at all rooms, each on its worker and by a command of its own, so that no packet waits for more than one room. */
final class LiveView {
    private final Registry registry;
    private final List<MediaWorker> workers;

    LiveView(Registry registry, List<MediaWorker> workers) {
        this.registry = registry;
        this.workers = workers;
    }

    SfuSnapshot snapshot() throws MediaException {
        List<RoomStats> rooms = new ArrayList<>();
        for (Room room : registry.rooms.values()) {
            rooms.add(room.worker().ask(() ->
                    new RoomStats(room.id(), room.worker().worker().number(), room.router().quality().people())));
        }
        return new SfuSnapshot(workers.stream().map(worker -> stats(worker, rooms)).toList(), rooms);
    }

    private static WorkerStats stats(MediaWorker media, List<RoomStats> rooms) {
        Worker worker = media.worker();
        List<RoomStats> carried = rooms.stream().filter(room -> room.worker() == worker.number()).toList();
        return new WorkerStats(worker.number(), worker.port(), worker.load().busy(), carried.size(),
                media.transports().get(), carried.stream().mapToLong(RoomStats::bitrateInBps).sum(),
                carried.stream().mapToLong(RoomStats::bitrateOutBps).sum(), worker.refusedBySocket(), worker.failures());
    }
}
