package org.confera.room.entity;

import java.util.List;
import org.confera.breakout.entity.LateJoiners;
import org.confera.breakout.entity.SplitView.BreakoutView;

/**
 * The rooms that a meeting is split into, and who is where.
 *
 * @param secondsLeft until all are called back, as of when it was written; null without a timer
 */
public record BreakoutsView(List<BreakoutView> rooms, List<BreakoutPersonView> people, boolean choose, LateJoiners lateJoiners,
        Long secondsLeft) {
}
