package org.confera.schedule.boundary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.MeetingKind;
import org.confera.meeting.entity.MeetingState;
import org.confera.meeting.entity.PlannedTime;

/**
 * A meeting in somebody's list.
 *
 * @param start when it is planned for, or was begun
 * @param end   when it is planned to end; null for an instant meeting
 * @param zone  that it was planned in; null for an instant meeting
 * @param mine  whether the person hosts it
 */
public record PlannedView(UUID id, String code, String title, String hostName, boolean mine, MeetingKind kind, MeetingState state,
        boolean cancelled, Instant start, Instant end, ZoneId zone) {

    static PlannedView of(Meeting meeting, UUID reader) {
        PlannedTime time = meeting.getPlannedTime().orElse(null);
        return new PlannedView(meeting.getId(), meeting.getCode(), meeting.getTitle(), meeting.getHost().getDisplayName(),
                meeting.getHost().getId().equals(reader), meeting.getKind(), meeting.getState(), meeting.isCancelled(),
                time == null ? meeting.getCreatedAt() : time.start(), time == null ? null : time.end(), time == null ? null : time.zone());
    }
}
