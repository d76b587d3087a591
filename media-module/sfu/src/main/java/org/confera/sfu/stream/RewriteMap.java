package org.confera.sfu.stream;

/**
 * How the numbers of a producer's streams become those of one viewer's single stream, and back.
 *
 * <p>Within a <em>span</em> every packet keeps its distance to its neighbours, so one offset a number is enough; a new
 * span begins where a layer is switched, where forwarding resumes, and behind a packet that is left out. Keeping the last
 * {@value #SPANS} spans answers a viewer's NACK for what was sent before a switch, without an entry for each packet.
 *
 * <p>No number is ever given out twice: it is part of the SRTP nonce. Sequence numbers are unwrapped.
 */
final class RewriteMap {
    static final int NONE = -1;
    static final int SPANS = 128;
    private static final long OPEN = Long.MAX_VALUE;

    private final int[] layer = new int[SPANS];
    private final long[] first = new long[SPANS];
    private final long[] end = new long[SPANS];
    private final long[] outFirst = new long[SPANS];
    private final int[] timestampOffset = new int[SPANS];
    private final int[] pictureIdOffset = new int[SPANS];
    private final int[] tl0Offset = new int[SPANS];

    private int newest = NONE;
    private int count;
    private long highestIn;
    private long highestOut;

    /** @param firstSequence what the first packet's sequence number will be */
    RewriteMap(long firstSequence) {
        highestOut = firstSequence - 1;
    }

    /** From {@code sequence} of this layer on, packets follow what has been sent. Answers the span. */
    int begin(int fromLayer, long sequence, int timestampOffset, int pictureIdOffset, int tl0Offset) {
        close();
        highestIn = sequence - 1;
        return push(fromLayer, sequence, highestOut + 1, timestampOffset, pictureIdOffset, tl0Offset);
    }

    /** Nothing newer than what was sent goes out until the next {@link #begin}; what is late still may. */
    void close() {
        if (newest != NONE && end[newest] == OPEN) {
            end[newest] = Math.max(first[newest], highestIn + 1);
        }
    }

    /** The span that covers a packet, or {@link #NONE} if it isn't to be sent. */
    int spanOf(int fromLayer, long sequence) {
        for (int i = 0, span = newest; i < count; i++, span = before(span)) {
            if (layer[span] == fromLayer && sequence >= first[span] && sequence < end[span]) {
                return span;
            }
        }
        return NONE;
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
     * Leaves a packet out without a gap in the viewer's numbers.
     *
     * @return false if that is too late, since a later packet has gone out already
     */
    boolean skip(int fromLayer, long sequence) {
        int span = spanOf(fromLayer, sequence);
        if (span != newest || span == NONE) {
            return span == NONE;
        }
        if (sequence <= highestIn) {
            return false;
        }
        long out = outFirst[span] + (sequence - first[span]);
        highestIn = sequence;
        if (sequence == first[span]) {
            first[span]++;
        } else {
            end[span] = sequence;
            push(fromLayer, sequence + 1, out, timestampOffset[span], pictureIdOffset[span], tl0Offset[span]);
        }
        return true;
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

    /** The span that packets go through now, or {@link #NONE} before the first. */
    int newest() {
        return newest;
    }

    long highestOut() {
        return highestOut;
    }

    private int push(int fromLayer, long sequence, long out, int timestamps, int pictureIds, int tl0) {
        newest = (newest + 1) % SPANS;
        count = Math.min(SPANS, count + 1);
        layer[newest] = fromLayer;
        first[newest] = sequence;
        end[newest] = OPEN;
        outFirst[newest] = out;
        timestampOffset[newest] = timestamps;
        pictureIdOffset[newest] = pictureIds;
        tl0Offset[newest] = tl0;
        return newest;
    }

    private static int before(int span) {
        return span == 0 ? SPANS - 1 : span - 1;
    }
}
