package org.confera.attendance.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * All stays of one person in one meeting, added up.
 *
 * @param left  the last time; for somebody who is there, the moment that was asked about
 * @param total time in any room of the meeting
 * @param joins how often they came: going to another room is not coming
 */
public record Presence(Instant joined, Instant left, Duration total, int joins) {

    /**
     * @param stays of one person, at least one
     * @param until when stays that have not ended are taken to end
     */
    public static Presence of(List<Attendance> stays, Instant until) {
        return of(stays, stay -> stay.getLeftAt().orElse(until));
    }

    /**
     * @param stays of one person, at least one
     * @param ends  when each of them ended, or is taken to end
     */
    public static Presence of(List<Attendance> stays, Function<Attendance, Instant> ends) {
        List<Attendance> inOrder = stays.stream().sorted(Comparator.comparing(Attendance::getJoinedAt)).toList();
        Instant left = Instant.MIN;
        Duration total = Duration.ZERO;
        int joins = 0;
        for (Attendance stay : inOrder) {
            Instant end = end(stay, ends.apply(stay));
            // Two stays at once, as a clock that stepped back may make them, don't count twice.
            Instant begin = stay.getJoinedAt().isBefore(left) ? left : stay.getJoinedAt();
            total = end.isAfter(begin) ? total.plus(Duration.between(begin, end)) : total;
            joins += stay.getJoinedAt().equals(left) ? 0 : 1;
            left = end.isAfter(left) ? end : left;
        }
        return new Presence(inOrder.getFirst().getJoinedAt(), left, total, joins);
    }

    private static Instant end(Attendance stay, Instant end) {
        return end.isBefore(stay.getJoinedAt()) ? stay.getJoinedAt() : end;
    }

    /** Time in the meeting to the second. */
    public long seconds() {
        return total.plusMillis(500).toSeconds();
    }
}
