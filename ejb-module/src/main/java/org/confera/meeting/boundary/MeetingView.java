package org.confera.meeting.boundary;

import java.time.Instant;
import java.util.UUID;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.MeetingKind;
import org.confera.meeting.entity.MeetingState;
import org.confera.meeting.entity.PlannedTime;

/**
 * A meeting as anybody may see it who has its code.
 *
 * @param plannedStart null for an instant meeting
 */
public record MeetingView(UUID id, String code, String title, UUID hostId, String hostName, boolean lobbyEnabled,
        boolean locked, MeetingKind kind, MeetingState state, Instant createdAt, Instant lastActivityAt,
        Instant plannedStart) {

    static MeetingView of(Meeting meeting) {
        return new MeetingView(meeting.getId(), meeting.getCode(), meeting.getTitle(), meeting.getHost().getId(),
                meeting.getHost().getDisplayName(), meeting.getSettings().isLobbyEnabled(), meeting.getSettings().isLocked(), meeting.getKind(),
                meeting.getState(), meeting.getCreatedAt(), meeting.getLastActivityAt(),
                meeting.getPlannedTime().map(PlannedTime::start).orElse(null));
    }

    /** True if nobody can join any more. */
    public boolean ended() {
        return state == MeetingState.ENDED;
    }
}
