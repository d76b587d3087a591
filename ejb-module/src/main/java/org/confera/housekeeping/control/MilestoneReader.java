package org.confera.housekeeping.control;

import jakarta.batch.api.chunk.AbstractItemReader;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Reads meetings in the order of their ends, a page at a time: no cursor stays open between transactions. Its checkpoint
 * is the last meeting that was read, so that a run that is started again goes on behind those whose chunk was committed.
 */
abstract class MilestoneReader extends AbstractItemReader {
    static final int PAGE = 50;

    private final Queue<Milestone> page = new ArrayDeque<>();
    private Milestone last = Milestone.START;

    /** The next meetings after this one. */
    abstract List<Milestone> after(Milestone last, int most);

    @Override
    public void open(Serializable checkpoint) {
        last = checkpoint == null ? Milestone.START : (Milestone) checkpoint;
    }

    @Override
    public Object readItem() {
        if (page.isEmpty()) {
            page.addAll(after(last, PAGE));
        }
        Milestone next = page.poll();
        last = next == null ? last : next;
        return next;
    }

    @Override
    public Serializable checkpointInfo() {
        return last;
    }
}
