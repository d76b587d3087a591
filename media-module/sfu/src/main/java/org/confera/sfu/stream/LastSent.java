package org.confera.sfu.stream;

import org.confera.sfu.codec.PayloadView;

/** The newest packet that one viewer was sent: what the numbers of the next stream, or of the next part, go on from. */
final class LastSent {
    private static final long MAX_CLOCK_DISAGREEMENT_NS = 2_000_000_000L;

    private final int clockRate;
    private ProducerStream stream;
    private long timestampIn;
    private long timestampOut;
    private int timestampOffset;
    private long sentNs;
    private int pictureId;
    private int tl0PicIdx;
    private int keyIndex;

    LastSent(int clockRate) {
        this.clockRate = clockRate;
    }

    void note(ProducerStream from, long timestamp, ViewerNumbers numbers, long nowNs) {
        stream = from;
        timestampIn = timestamp;
        timestampOut = numbers.timestamp;
        timestampOffset = (int) (timestampOut - timestamp);
        sentNs = nowNs;
        pictureId = numbers.pictureId;
        tl0PicIdx = numbers.tl0PicIdx;
        keyIndex = numbers.keyIndex;
    }

    /** How long ago it was; only after the first. */
    long agoNs(long nowNs) {
        return nowNs - sentNs;
    }

    /** What makes timestamps of {@code from}, from this one on, follow the last. */
    int timestampOffset(ProducerStream from, long timestamp, long nowNs) {
        if (stream == null || stream == from) {
            return timestampOffset;
        }
        long ticks = Math.max(1, SenderClock.ticks(sinceNs(from, timestamp, nowNs), clockRate));
        return (int) (timestampOut + ticks - timestamp);
    }

    /** Streams have unrelated timestamps: what lies between two frames is told by the sender's reports, else by arrival. */
    private long sinceNs(ProducerStream from, long timestamp, long nowNs) {
        long byArrival = nowNs - sentNs;
        if (!from.clock().known() || !stream.clock().known()) {
            return byArrival;
        }
        long byClock = from.clock().capturedNs(timestamp) - stream.clock().capturedNs(timestampIn);
        return Math.abs(byClock - byArrival) > MAX_CLOCK_DISAGREEMENT_NS ? byArrival : byClock;
    }

    int pictureIdOffset(PayloadView next) {
        return stream == null ? 0 : pictureId + 1 - next.pictureId();
    }

    int tl0Offset(PayloadView next) {
        return stream == null ? 0 : tl0PicIdx + 1 - next.tl0PicIdx();
    }

    int keyIndexOffset(PayloadView next) {
        return stream == null ? 0 : keyIndex + 1 - next.keyIndex();
    }
}
