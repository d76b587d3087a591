package org.confera.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.PriorityQueue;

/** Datagrams on their way. One thread. */
final class DelayLine {
    private static final long LONGEST_WAIT_NS = 50_000_000L;

    /** The end of the way. */
    interface Exit {
        void send(ByteBuffer datagram) throws IOException;
    }

    private record Traveller(long dueNs, long number, byte[] datagram, Exit exit) implements Comparable<Traveller> {
        @Override
        public int compareTo(Traveller other) {
            int byTime = Long.signum(dueNs - other.dueNs);
            return byTime == 0 ? Long.compare(number, other.number) : byTime;
        }
    }

    private final PriorityQueue<Traveller> travellers = new PriorityQueue<>();
    private long number;

    /** Takes a datagram that goes in this direction, or loses it. */
    void add(Direction direction, ByteBuffer datagram, Exit exit) {
        long dueNs = direction.admit(datagram.remaining(), System.nanoTime());
        if (dueNs != Direction.LOST) {
            byte[] copy = new byte[datagram.remaining()];
            datagram.get(copy);
            travellers.add(new Traveller(dueNs, number++, copy, exit));
        }
    }

    /** Sends what has arrived; answers how long until the next does. */
    long sendDue(long nowNs) throws IOException {
        for (Traveller next; (next = travellers.peek()) != null;) {
            if (next.dueNs - nowNs > 0) {
                return Math.min(LONGEST_WAIT_NS, next.dueNs - nowNs);
            }
            travellers.poll();
            next.exit.send(ByteBuffer.wrap(next.datagram));
        }
        return LONGEST_WAIT_NS;
    }
}
