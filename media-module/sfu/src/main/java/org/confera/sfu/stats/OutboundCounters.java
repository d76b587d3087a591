package org.confera.sfu.stats;

/**
 * What one viewer asked for and did not get, and what it got twice; first sendings are counted where sender reports need
 * them. Plain numbers of one worker's thread.
 */
public final class OutboundCounters {
    private long retransmitted;
    private long retransmittedBytes;
    private long nacks;
    private long plis;
    private long firs;
    private final long[] drops = new long[ForwardingDrop.values().length];

    /** A packet went out again. */
    public void retransmitted(int payloadBytes) {
        retransmitted++;
        retransmittedBytes += payloadBytes;
    }

    /** The viewer sent a NACK, for whatever number of packets. */
    public void nack() {
        nacks++;
    }

    public void pli() {
        plis++;
    }

    public void fir() {
        firs++;
    }

    public void dropped(ForwardingDrop reason) {
        drops[reason.ordinal()]++;
    }

    public long packetsRetransmitted() {
        return retransmitted;
    }

    public long bytesRetransmitted() {
        return retransmittedBytes;
    }

    public long nacks() {
        return nacks;
    }

    public long plis() {
        return plis;
    }

    public long firs() {
        return firs;
    }

    public long drops(ForwardingDrop reason) {
        return drops[reason.ordinal()];
    }
}
