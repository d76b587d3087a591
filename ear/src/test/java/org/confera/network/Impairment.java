package org.confera.network;

/**
 * What one direction of a path does to datagrams.
 *
 * @param delayMs  each takes so long
 * @param jitterMs and up to so much longer, without overtaking another
 * @param loss     so many of them never arrive, 0 to 1
 * @param rateBps  bits a second that pass, 0 for all; what would wait longer than {@value #QUEUE_MS} ms is dropped
 * @param down     nothing passes
 */
public record Impairment(int delayMs, int jitterMs, double loss, long rateBps, boolean down) {
    /** As deep as the buffer of a home router. */
    static final int QUEUE_MS = 300;

    /** A path that does no harm. */
    public static final Impairment NONE = new Impairment(0, 0, 0, 0, false);

    public Impairment {
        if (delayMs < 0 || jitterMs < 0 || loss < 0 || loss > 1 || rateBps < 0) {
            throw new IllegalArgumentException("no direction of a path is like this: delay " + delayMs + " ms, jitter "
                    + jitterMs + " ms, loss " + loss + ", rate " + rateBps + " b/s");
        }
    }

    public Impairment delay(int ms) {
        return new Impairment(ms, jitterMs, loss, rateBps, down);
    }

    public Impairment jitter(int ms) {
        return new Impairment(delayMs, ms, loss, rateBps, down);
    }

    public Impairment loss(double share) {
        return new Impairment(delayMs, jitterMs, share, rateBps, down);
    }

    public Impairment rate(long bps) {
        return new Impairment(delayMs, jitterMs, loss, bps, down);
    }

    public Impairment outage(boolean now) {
        return new Impairment(delayMs, jitterMs, loss, rateBps, now);
    }
}
