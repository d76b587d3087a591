package org.confera.housekeeping.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Reads the ended meetings whose attendance is not summed up yet. */
@Named
@Dependent
public class MeetingsWithoutSummary extends MilestoneReader {
    private final EndedMeetings meetings;

    @Inject
    public MeetingsWithoutSummary(EndedMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    List<Milestone> after(Milestone last, int most) {
        return meetings.withoutSummary(last, most);
    }
}
