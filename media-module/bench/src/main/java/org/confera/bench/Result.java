package org.confera.bench;

/** A round's outcome: how many packets were sent on, and what that cost the thread that did it. */
record Result(long packets, Cost cost) {
    double microsPerPacket() {
        return cost.cpuNs() / 1e3 / Math.max(1, packets);
    }

    double bytesPerPacket() {
        return (double) cost.bytes() / Math.max(1, packets);
    }
}
