package org.confera.sfu.stats;

/**
 * How well one track gets through: 10 × (1 − l)³, rounded, where l = (lost for good + repaired ÷ 4) ÷ expected. A packet
 * that came by retransmission came late, which is a quarter as bad as not at all. A tenth lost for good gives 7, a fifth 5,
 * a half 1; a fifth lost and all of it repaired gives 9.
 */
public final class TrackScore {
    private static final double REPAIRED_WEIGHT = 0.25;

    private TrackScore() {
    }

    /** @param lost before repair; @param repaired how many of them came after all */
    public static int of(long expected, long lost, long repaired) {
        if (expected <= 0 || lost <= 0) {
            return SteadyScore.BEST;
        }
        long mended = Math.clamp(repaired, 0, lost);
        double missing = Math.min(1, (lost - mended + REPAIRED_WEIGHT * mended) / expected);
        double arrived = 1 - missing;
        return (int) Math.round(SteadyScore.BEST * arrived * arrived * arrived);
    }
}
