package org.confera.sfu.stats;

import java.util.Arrays;

/**
 * A score from 0 to 10 that doesn't flap: it falls when {@value #FALLS_AFTER} scores in a row were worse, to the better of
 * them, and rises when {@value #RISES_AFTER} in a row were better, to the worst of them; a step of one point is noise, unless
 * it leads to 0 or 10. To be told once a second.
 */
public final class SteadyScore {
    public static final int BEST = 10;
    static final int FALLS_AFTER = 2;
    static final int RISES_AFTER = 5;
    private static final int STEP = 2;

    private final int[] last = new int[RISES_AFTER];
    private int next;
    private int shown = BEST;

    public SteadyScore() {
        Arrays.fill(last, BEST);
    }

    /** The score of the second that has passed; true if the one that is shown changes. */
    public boolean add(int score) {
        last[next] = Math.clamp(score, 0, BEST);
        next = (next + 1) % RISES_AFTER;
        int before = shown;
        int best = 0;
        int worst = BEST;
        for (int i = 1; i <= RISES_AFTER; i++) {
            int one = last[Math.floorMod(next - i, RISES_AFTER)];
            best = i <= FALLS_AFTER ? Math.max(best, one) : best;
            worst = Math.min(worst, one);
        }
        if (best < shown && (best == 0 || shown - best >= STEP)) {
            shown = best;
        } else if (worst > shown && (worst == BEST || worst - shown >= STEP)) {
            shown = worst;
        }
        return shown != before;
    }

    public int shown() {
        return shown;
    }
}
