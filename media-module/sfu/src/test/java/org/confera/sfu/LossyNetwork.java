package org.confera.sfu;

import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** A network in simulated time between a {@link SimulatedRoom} and its browsers: delay, loss from a seed, outages. */
final class LossyNetwork {
    static final long ONE_WAY_MS = 40;

    private record Arrival(long dueNs, long number, Runnable event) {
    }

    private final SimulatedRoom room;
    private final SplittableRandom random;
    private final PriorityQueue<Arrival> onTheWay = new PriorityQueue<>((one, other) -> {
        int byTime = Long.signum(one.dueNs - other.dueNs);
        return byTime == 0 ? Long.compare(one.number, other.number) : byTime;
    });
    private long number;
    boolean down;
    long oneWayMs = ONE_WAY_MS;

    LossyNetwork(SimulatedRoom room, long seed) {
        this.room = room;
        this.random = new SplittableRandom(seed);
    }

    /** What happens when a packet arrives, if it does. */
    void carry(double loss, Runnable event) {
        boolean lost = random.nextDouble() < loss;
        if (!lost && !down) {
            onTheWay.add(new Arrival(room.nowNs + oneWayMs * SimulatedRoom.MS, number++, event));
        }
    }

    /** A millisecond passes. */
    void step() {
        room.pass(1);
        while (!onTheWay.isEmpty() && onTheWay.peek().dueNs - room.nowNs <= 0) {
            onTheWay.poll().event.run();
        }
    }
}
