package org.confera.housekeeping.control;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A meeting and when it ended: the order in which retention goes through them, and so the place where it can go on. */
public record Milestone(Instant endedAt, UUID meetingId) implements Serializable {

    /** Before every meeting. */
    public static final Milestone START = new Milestone(Instant.parse("2000-01-01T00:00:00Z"), new UUID(0, 0));
}
