package org.confera.housekeeping.control;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.confera.attendance.boundary.Summaries;

/** Writes the attendance summaries of meetings; one that is there already is written over with the same. */
@Named
@Dependent
public class SummaryWriter extends AbstractItemWriter {
    private final Summaries summaries;

    @Inject
    public SummaryWriter(Summaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public void writeItems(List<Object> milestones) {
        milestones.forEach(milestone -> summaries.write(((Milestone) milestone).meetingId()));
    }
}
