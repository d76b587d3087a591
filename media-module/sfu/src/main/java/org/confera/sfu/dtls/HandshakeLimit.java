package org.confera.sfu.dtls;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

/**
 * How many handshakes may run at once: each costs a thread and signatures. Worker thread only. A browser that is turned
 * away sends its hello again after a moment and then finds room.
 */
final class HandshakeLimit {
    private final int total;
    private final int perAddress;
    private final Map<InetAddress, Integer> running = new HashMap<>();
    private int count;

    HandshakeLimit(int total, int perAddress) {
        this.total = total;
        this.perAddress = perAddress;
    }

    /** Takes a place; false if there is none, in total or for this address. */
    boolean begin(InetAddress address) {
        if (count >= total || running.getOrDefault(address, 0) >= perAddress) {
            return false;
        }
        count++;
        running.merge(address, 1, Integer::sum);
        return true;
    }

    /** Gives the place back. */
    void end(InetAddress address) {
        count--;
        running.computeIfPresent(address, (_, n) -> n == 1 ? null : n - 1);
    }

    int running() {
        return count;
    }
}
