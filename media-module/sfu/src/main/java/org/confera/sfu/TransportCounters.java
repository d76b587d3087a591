package org.confera.sfu;

/**
 * What passed through a transport and what did not. Written by the worker's thread alone; other threads may read and
 * see values a moment old.
 */
public final class TransportCounters {
    private long packetsReceived;
    private long bytesReceived;
    private long packetsSent;
    private long bytesSent;
    private final long[] drops = new long[DropReason.values().length];

    /** Datagrams of any kind, STUN and DTLS included. */
    public long packetsReceived() {
        return packetsReceived;
    }

    /** UDP payload bytes. */
    public long bytesReceived() {
        return bytesReceived;
    }

    /** Datagrams of any kind, STUN and DTLS included. */
    public long packetsSent() {
        return packetsSent;
    }

    /** UDP payload bytes. */
    public long bytesSent() {
        return bytesSent;
    }

    /** How many packets were dropped for this reason. */
    public long drops(DropReason reason) {
        return drops[reason.ordinal()];
    }

    void received(int bytes) {
        packetsReceived++;
        bytesReceived += bytes;
    }

    void sent(int bytes) {
        packetsSent++;
        bytesSent += bytes;
    }

    void dropped(DropReason reason) {
        drops[reason.ordinal()]++;
    }
}
