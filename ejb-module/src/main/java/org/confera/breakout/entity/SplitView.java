package org.confera.breakout.entity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A split as the live room keeps it.
 *
 * @param closesAt null without a timer
 */
public record SplitView(UUID id, List<BreakoutView> rooms, boolean choose, LateJoiners lateJoiners, Instant closesAt) {

    /** A breakout room as people see it. */
    public record BreakoutView(UUID id, int number, String name) {
    }

    public static SplitView of(Split split, List<Breakout> rooms) {
        return new SplitView(split.getId(), rooms.stream().map(room -> new BreakoutView(room.getId(), room.getRoomNumber(), room.getName())).toList(),
                split.isPeopleChoose(), split.getLateJoiners(), split.getClosesAt().orElse(null));
    }

    public Optional<BreakoutView> room(UUID id) {
        return rooms.stream().filter(room -> room.id().equals(id)).findFirst();
    }
}
