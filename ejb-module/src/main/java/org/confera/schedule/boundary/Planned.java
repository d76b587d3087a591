package org.confera.schedule.boundary;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.confera.invitation.boundary.Invitee;
import org.confera.meeting.entity.MeetingState;

/** A planned meeting as its host changes it. */
public record Planned(String code, String title, String description, LocalDateTime start, ZoneId zone, Duration duration, boolean lobby,
        MeetingState state, List<Invitee> invitees, String link) {
    public Planned {
        invitees = List.copyOf(invitees);
    }
}
