package org.confera.housekeeping.control;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Removes meetings; one that is gone already stays gone. */
@Named
@Dependent
public class MeetingRemoval extends AbstractItemWriter {
    private final EndedMeetings meetings;

    @Inject
    public MeetingRemoval(EndedMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void writeItems(List<Object> milestones) {
        milestones.forEach(milestone -> meetings.remove(((Milestone) milestone).meetingId()));
    }
}
