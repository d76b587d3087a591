package org.confera.housekeeping.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.util.List;

/** Reads the meetings that ended longer ago than they are kept. */
@Named
@Dependent
public class MeetingsPastRetention extends MilestoneReader {
    private final EndedMeetings meetings;
    private final Retention retention;
    private final InstantSource clock;

    @Inject
    public MeetingsPastRetention(EndedMeetings meetings, Retention retention, InstantSource clock) {
        this.meetings = meetings;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    List<Milestone> after(Milestone last, int most) {
        return meetings.endedBefore(retention.keptSince(clock.instant()), last, most);
    }
}
