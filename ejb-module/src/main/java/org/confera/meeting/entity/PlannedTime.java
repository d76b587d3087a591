package org.confera.meeting.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * When a scheduled meeting is meant to be.
 *
 * @param zone where its host planned it: what "ten o'clock" means when the clocks change
 */
public record PlannedTime(Instant start, Duration duration, ZoneId zone) {

    /** Long enough for a workshop over days, short enough that a slip of the hand is seen. */
    public static final Duration LONGEST = Duration.ofDays(7);

    public PlannedTime {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(zone, "zone");
        if (duration.compareTo(Duration.ofMinutes(1)) < 0 || duration.compareTo(LONGEST) > 0 || duration.toSeconds() % 60 != 0) {
            throw new IllegalArgumentException("a meeting lasts from one minute to 7 days, in whole minutes; given: " + duration);
        }
    }

    public Instant end() {
        return start.plus(duration);
    }

    public ZonedDateTime localStart() {
        return start.atZone(zone);
    }
}
