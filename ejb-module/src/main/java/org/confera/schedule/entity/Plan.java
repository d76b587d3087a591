package org.confera.schedule.entity;

import java.util.List;
import java.util.Objects;
import org.confera.invitation.entity.Guest;
import org.confera.meeting.entity.PlannedTime;

/** What a host wants of a meeting. */
public record Plan(String title, String description, PlannedTime time, boolean lobby, List<Guest> guests) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_DESCRIPTION = 2000;

    public Plan {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(time, "time");
        guests = List.copyOf(guests);
    }
}
