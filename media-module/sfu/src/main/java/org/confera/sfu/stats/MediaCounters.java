package org.confera.sfu.stats;

/**
 * What the media of one worker did since its start. Written by the worker's thread alone; other threads may read, and see
 * values a moment old.
 */
public final class MediaCounters {
    private long packetsIn;
    private long bytesIn;
    private long packetsOut;
    private long bytesOut;
    private long nacksReceived;
    private long nacksSent;
    private long retransmitted;
    private long keyFramesRequested;
    private final long[] drops = new long[ForwardingDrop.values().length];

    /** An RTP packet of {@code bytes} came. */
    public void in(int bytes) {
        packetsIn++;
        bytesIn += bytes;
    }

    /** An RTP packet of {@code bytes} was handed to a transport. */
    public void out(int bytes) {
        packetsOut++;
        bytesOut += bytes;
    }

    public void nackReceived() {
        nacksReceived++;
    }

    /** So many packets were asked for. */
    public void nackSent(int packets) {
        nacksSent += packets;
    }

    public void retransmitted() {
        retransmitted++;
    }

    public void keyFrameRequested() {
        keyFramesRequested++;
    }

    public void dropped(ForwardingDrop reason) {
        drops[reason.ordinal()]++;
    }

    public long packetsIn() {
        return packetsIn;
    }

    public long bytesIn() {
        return bytesIn;
    }

    public long packetsOut() {
        return packetsOut;
    }

    public long bytesOut() {
        return bytesOut;
    }

    public long nacksReceived() {
        return nacksReceived;
    }

    public long nacksSent() {
        return nacksSent;
    }

    public long packetsRetransmitted() {
        return retransmitted;
    }

    public long keyFramesRequested() {
        return keyFramesRequested;
    }

    public long drops(ForwardingDrop reason) {
        return drops[reason.ordinal()];
    }
}
