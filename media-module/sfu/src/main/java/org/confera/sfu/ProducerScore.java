package org.confera.sfu;

import org.confera.sfu.stream.ProducerStream;

/** How well a track arrives, from what was lost of its best layer in the last report interval. */
final class ProducerScore {
    static final int UNCHANGED = -1;
    private static final int BEST = 10;
    private static final double FRACTION = 256;

    private int last = BEST;

    /** The new score from 0 to 10, or {@link #UNCHANGED}. A tenth lost gives 7, a fifth 5, a half 1. */
    int rate(ProducerStream[] streams, long nowNs) {
        int best = 0;
        boolean started = false;
        for (ProducerStream stream : streams) {
            started |= stream.statistics().packets() > 0;
            if (stream.isActive(nowNs)) {
                double arrived = 1 - stream.statistics().fractionLost() / FRACTION;
                best = Math.max(best, (int) Math.round(BEST * arrived * arrived * arrived));
            }
        }
        if (!started || best == last) {
            return UNCHANGED;
        }
        last = best;
        return best;
    }
}
