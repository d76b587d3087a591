package org.confera.web.signaling;

/** How often one socket may do what costs others attention or the database work, beyond the limit on messages as such. */
enum Pace {
    /** Bounded by the limit on messages alone. */
    FREE(0, 0),
    /** Requests for and of statistics, of which one a second is enough for any panel. */
    STATISTICS(5, 1),
    /** Turning back the pages of what was written. */
    READING(30, 5),
    /** What everybody reads. */
    WRITING(20, 1),
    /** What a host does to one person after the other. */
    MODERATING(60, 10),
    /** One click, which everybody sees. */
    CLICKING(10, 2);

    private final int burst;
    private final int perSecond;

    Pace(int burst, int perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
    }

    int burst() {
        return burst;
    }

    int perSecond() {
        return perSecond;
    }
}
