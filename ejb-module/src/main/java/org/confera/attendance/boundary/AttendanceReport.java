package org.confera.attendance.boundary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.confera.attendance.entity.Attendance;
import org.confera.attendance.entity.Presence;
import org.confera.meeting.entity.Role;

/**
 * Who was in a meeting and when.
 *
 * @param endedAt null while it goes on
 * @param people  in the order in which they first came
 */
public record AttendanceReport(String code, String title, Instant endedAt, List<Person> people) {

    /**
     * One person.
     *
     * @param here     whether they are in the meeting now
     * @param presence what the stays add up to, until now for somebody who is there
     * @param stays    in the order of time
     */
    public record Person(String name, String email, Role role, boolean here, Presence presence, List<Stay> stays) {
    }

    /**
     * One stay in one room.
     *
     * @param room    null for the main room
     * @param leftAt  null while they are there
     * @param seconds how long it lasted, or has lasted until now
     */
    public record Stay(String room, Instant joinedAt, Instant leftAt, long seconds) {

        static Stay of(Attendance stay, Instant leftAt, Instant now) {
            Duration length = Duration.between(stay.getJoinedAt(), leftAt == null ? now : leftAt);
            return new Stay(stay.getRoom().name(), stay.getJoinedAt(), leftAt, Math.max(0, length.plusMillis(500).toSeconds()));
        }
    }
}
