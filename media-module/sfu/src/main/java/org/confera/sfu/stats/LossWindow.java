package org.confera.sfu.stats;

/**
 * Loss of the last seconds, over as few of them as make a sample worth judging: of a few packets one lost is no tenth. To
 * be told once a second what was expected and what of it was lost.
 */
public final class LossWindow {
    /** Long enough to reach back to a browser's last report on sound, which comes every five seconds. */
    static final int SECONDS = 6;
    static final int GOOD_SAMPLE = 50;
    static final int LEAST_SAMPLE = 20;

    private final long[] expected = new long[SECONDS];
    private final long[] lost = new long[SECONDS];
    private int next;

    /** A second has passed. */
    public void add(long expectedPackets, long lostPackets) {
        expected[next] = Math.max(0, expectedPackets);
        lost[next] = Math.clamp(lostPackets, 0, expected[next]);
        next = (next + 1) % SECONDS;
    }

    /** From 0 to 1; 0 as well while too little was sent to tell. */
    public double fraction() {
        long packets = 0;
        long missing = 0;
        for (int i = 1; i <= SECONDS && packets < GOOD_SAMPLE; i++) {
            int second = Math.floorMod(next - i, SECONDS);
            packets += expected[second];
            missing += lost[second];
        }
        return packets < LEAST_SAMPLE ? 0 : (double) missing / packets;
    }
}
