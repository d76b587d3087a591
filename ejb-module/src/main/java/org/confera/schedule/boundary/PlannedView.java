package org.confera.schedule.boundary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.MeetingKind;
import org.confera.meeting.entity.MeetingState;
import org.confera.meeting.entity.MembershipState;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.ParticipantRole;
import org.confera.meeting.entity.PlannedTime;

/**
 * A meeting in somebody's list.
 *
 * @param start when it is planned for, or was begun
 * @param end   when it is planned to end; null for an instant meeting
 * @param zone  that it was planned in; null for an instant meeting
 * @param mine  whether the person hosts it
 * @param led   whether the person is its host or a co-host
 * @param joined whether the person hosts it or was let in
 */
public record PlannedView(UUID id, String code, String title, String hostName, boolean mine, boolean led, boolean joined, MeetingKind kind,
        MeetingState state, boolean cancelled, Instant start, Instant end, ZoneId zone) {

    /** @param person who the reader is to the meeting; null if they have never been to it */
    static PlannedView of(Meeting meeting, UUID reader, Participant person) {
        PlannedTime time = meeting.getPlannedTime().orElse(null);
        boolean mine = meeting.getHost().getId().equals(reader);
        boolean joined = mine || person != null && person.getMembership() == MembershipState.ADMITTED;
        return new PlannedView(meeting.getId(), meeting.getCode(), meeting.getTitle(), meeting.getHost().getDisplayName(),
                mine, mine || joined && person.getRole() == ParticipantRole.CO_HOST, joined, meeting.getKind(), meeting.getState(), meeting.isCancelled(),
                time == null ? meeting.getCreatedAt() : time.start(), time == null ? null : time.end(), time == null ? null : time.zone());
    }
}
