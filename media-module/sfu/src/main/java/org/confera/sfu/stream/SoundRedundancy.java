package org.confera.sfu.stream;

/**
 * How often a viewer gets each packet of sound: once as long as nothing is lost on the way, twice or three times where
 * reports tell of loss. Sound can't wait a round trip for what is missing, as pictures can; and it is small.
 *
 * <p>Reports on sound itself count a repetition that filled a gap as received, so quiet reports don't prove a quiet path:
 * what was once seen holds for a while. One a viewer's transport; told the time.
 */
public final class SoundRedundancy {
    /** In 1/256, as reports tell: from 2 % on every packet is repeated once. */
    static final int SOME_LOSS = 5;
    /** From 6 % on, twice. */
    static final int MUCH_LOSS = 15;
    static final long HOLD_NS = 20_000_000_000L;

    private boolean some;
    private boolean much;
    private long someNs;
    private long muchNs;

    /** A viewer reports what it lost of a track, in 1/256. */
    public void onReport(int fractionLost, long nowNs) {
        if (fractionLost >= SOME_LOSS) {
            some = true;
            someNs = nowNs;
        }
        if (fractionLost >= MUCH_LOSS) {
            much = true;
            muchNs = nowNs;
        }
    }

    /** How many times each packet is repeated now. */
    public int repetitions(long nowNs) {
        some = some && nowNs - someNs < HOLD_NS;
        much = much && nowNs - muchNs < HOLD_NS;
        return much ? 2 : some ? 1 : 0;
    }
}
