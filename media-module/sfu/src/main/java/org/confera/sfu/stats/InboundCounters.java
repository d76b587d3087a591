package org.confera.sfu.stats;

/**
 * What came of one stream that a browser sends, and what we asked of it; loss and jitter are counted where receiver reports
 * need them. Plain numbers of one worker's thread.
 */
public final class InboundCounters {
    private long payloadBytes;
    private long discarded;
    private long duplicated;
    private long repaired;
    private long repairedBytes;
    private long frames;
    private long keyFrames;
    private long nacks;
    private long keyFrameRequests;

    /** A packet came that can be used. */
    public void accepted(int bytes, boolean endsFrame, boolean startsKeyFrame) {
        payloadBytes += bytes;
        frames += endsFrame ? 1 : 0;
        keyFrames += startsKeyFrame ? 1 : 0;
    }

    /** What was just accepted was a retransmission that filled a gap. */
    public void repaired(int bytes) {
        repaired++;
        repairedBytes += bytes;
    }

    /** A packet came that can't be used: padding, an unknown codec, no valid descriptor. */
    public void discarded() {
        discarded++;
    }

    /** A packet came that had come before, or too late to tell. */
    public void duplicated() {
        duplicated++;
    }

    /** We sent a NACK, for whatever number of packets. */
    public void nack() {
        nacks++;
    }

    /** We sent a PLI. */
    public void keyFrameRequest() {
        keyFrameRequests++;
    }

    /** Without RTP headers and padding. */
    public long payloadBytes() {
        return payloadBytes;
    }

    public long packetsDiscarded() {
        return discarded;
    }

    public long packetsDuplicated() {
        return duplicated;
    }

    public long packetsRepaired() {
        return repaired;
    }

    public long bytesRepaired() {
        return repairedBytes;
    }

    /** Frames whose last packet came. */
    public long frames() {
        return frames;
    }

    public long keyFrames() {
        return keyFrames;
    }

    public long nacks() {
        return nacks;
    }

    public long keyFrameRequests() {
        return keyFrameRequests;
    }
}
