package org.confera.sfu.stream;

import java.util.Arrays;

/**
 * How the numbers of a producer's streams become those of one viewer's single stream, and back.
 *
 * <p>Within a <em>span</em> every packet keeps its distance to its neighbours, so one offset a number is enough; a new
 * span begins where a layer is switched, where forwarding resumes, and behind packets that are left out. Keeping the last
 * spans answers a viewer's NACK for what was sent before a switch, without an entry for each packet.
 *
 * <p>No number is ever given out twice: it is part of the SRTP nonce. Sequence numbers are unwrapped.
 */
final class RewriteMap {
    static final int NONE = -1;
    /** Four seconds of 60 pictures a second of which every other one, or a part of each, is left out. */
    static final int SPANS = 256;
    private static final long OPEN = Long.MAX_VALUE;
    private static final int MAX_STREAMS = 8;

    private final int[] layer = new int[SPANS];
    private final long[] first = new long[SPANS];
    private final long[] end = new long[SPANS];
    private final long[] outFirst = new long[SPANS];
    private final int[] timestampOffset = new int[SPANS];
    private final int[] pictureIdOffset = new int[SPANS];
    private final int[] tl0Offset = new int[SPANS];
    private final int[] keyIndexOffset = new int[SPANS];
    private final byte[] topLayer = new byte[SPANS];
    /** Of each of the producer's streams: no span of it reaches so far. */
    private final long[] endOf = new long[MAX_STREAMS];

    private int newest = NONE;
    private int count;
    private long highestIn;
    private long highestOut;

    /** @param firstSequence what the first packet's sequence number will be */
    RewriteMap(long firstSequence) {
        highestOut = firstSequence - 1;
        Arrays.fill(endOf, Long.MIN_VALUE);
    }

    /**
     * From {@code sequence} of this layer on, packets follow what has been sent, and what may still come late. Answers the
     * span; offsets are kept.
     */
    int begin(int fromLayer, long sequence) {
        close();
        highestIn = sequence - 1;
        long kept = newest == NONE ? 0 : outFirst[newest] + (end[newest] - first[newest]);
        return push(fromLayer, sequence, Math.max(highestOut + 1, kept));
    }

    /** What is added to the numbers of the newest span's packets. */
    void offsets(int timestamps, int pictureIds, int tl0, int keyIndex) {
        timestampOffset[newest] = timestamps;
        pictureIdOffset[newest] = pictureIds;
        tl0Offset[newest] = tl0;
        keyIndexOffset[newest] = keyIndex;
    }

    /** From {@code sequence}, which is new, on, this spatial layer ends a picture. Answers the span. */
    int topLayer(long sequence, int top) {
        if (topLayer[newest] != top) {
            if (sequence > first[newest]) {
                end[newest] = sequence;
                push(layer[newest], sequence, outFirst[newest] + (sequence - first[newest]));
            }
            topLayer[newest] = (byte) top;
        }
        return newest;
    }

    /** Nothing newer than what was sent goes out until the next {@link #begin}; what is late still may. */
    void close() {
        if (newest != NONE && end[newest] == OPEN) {
            end[newest] = Math.max(first[newest], highestIn + 1);
            endOf[layer[newest]] = end[newest];
        }
    }

    /** The span that covers a packet, or {@link #NONE} if it isn't to be sent. */
    int spanOf(int fromLayer, long sequence) {
        if (sequence >= endOf[fromLayer]) {
            return NONE;
        }
        for (int i = 0, span = newest; i < count; i++, span = before(span)) {
            if (layer[span] == fromLayer && sequence >= first[span] && sequence < end[span]) {
                return span;
            }
        }
        return NONE;
    }

    /** True if neither this packet nor one behind it has been sent or left out: its fate is open. */
    boolean isNew(int span, long sequence) {
        return span == newest && sequence > highestIn;
    }

    /** The viewer's sequence number of a packet of this span; notes that it is sent. */
    long send(int span, long sequence) {
        long out = outFirst[span] + (sequence - first[span]);
        if (span == newest) {
            highestIn = Math.max(highestIn, sequence);
        }
        highestOut = Math.max(highestOut, out);
        return out;
    }

    /**
     * Leaves a new packet out without a gap in the viewer's numbers.
     *
     * @param pictures how many pictures are left out with it: 1 at the first packet of one, otherwise 0
     */
    void skip(long sequence, int pictures) {
        int span = newest;
        long out = outFirst[span] + (sequence - first[span]);
        highestIn = sequence;
        if (sequence == first[span]) {
            first[span]++;
        } else {
            end[span] = sequence;
            push(layer[span], sequence + 1, out);
        }
        pictureIdOffset[newest] -= pictures;
    }

    /** The span in which this of the viewer's sequence numbers was sent, or {@link #NONE}. */
    int spanOfSent(long out) {
        for (int i = 0, span = newest; out <= highestOut && i < count; i++, span = before(span)) {
            if (out >= outFirst[span]) {
                return out - outFirst[span] < end[span] - first[span] ? span : NONE;
            }
        }
        return NONE;
    }

    /** The producer's sequence number behind one of the viewer's. */
    long original(int span, long out) {
        return first[span] + (out - outFirst[span]);
    }

    int layer(int span) {
        return layer[span];
    }

    int timestampOffset(int span) {
        return timestampOffset[span];
    }

    int pictureIdOffset(int span) {
        return pictureIdOffset[span];
    }

    int tl0Offset(int span) {
        return tl0Offset[span];
    }

    int keyIndexOffset(int span) {
        return keyIndexOffset[span];
    }

    /** The spatial layer that ends a picture in this span. */
    int topLayer(int span) {
        return topLayer[span];
    }

    /** The span that packets go through now, or {@link #NONE} before the first. */
    int newest() {
        return newest;
    }

    long highestOut() {
        return highestOut;
    }

    private int push(int fromLayer, long sequence, long out) {
        int last = newest;
        newest = (newest + 1) % SPANS;
        count = Math.min(SPANS, count + 1);
        layer[newest] = fromLayer;
        first[newest] = sequence;
        end[newest] = OPEN;
        outFirst[newest] = out;
        endOf[fromLayer] = OPEN;
        if (last != NONE) {
            offsets(timestampOffset[last], pictureIdOffset[last], tl0Offset[last], keyIndexOffset[last]);
            topLayer[newest] = topLayer[last];
        }
        return newest;
    }

    private static int before(int span) {
        return span == 0 ? SPANS - 1 : span - 1;
    }
}
