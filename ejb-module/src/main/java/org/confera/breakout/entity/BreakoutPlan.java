package org.confera.breakout.entity;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How a host wants to split the meeting.
 *
 * @param rooms       1-20, in the order in which they are listed
 * @param minutes     until all are called back, 1-120; null without a timer
 * @param choose      whether people may go into any room, not just into the one meant for them
 * @param lateJoiners what becomes of those who come later
 */
public record BreakoutPlan(List<PlannedRoom> rooms, Long minutes, boolean choose, LateJoiners lateJoiners) {
    public static final int MAX_MINUTES = 120;

    /** A room and those who are meant for it, by participant id. */
    public record PlannedRoom(String name, List<UUID> participantIds) {
        public PlannedRoom {
            name = Breakout.checkedName(name);
            participantIds = List.copyOf(participantIds);
        }
    }

    public BreakoutPlan {
        rooms = List.copyOf(rooms);
        if (rooms.isEmpty() || rooms.size() > Breakout.MAX_ROOMS) {
            throw new IllegalArgumentException("a meeting is split into 1-%d rooms, but %d were given.".formatted(Breakout.MAX_ROOMS, rooms.size()));
        }
        if (minutes != null && (minutes < 1 || minutes > MAX_MINUTES)) {
            throw new IllegalArgumentException("minutes is %d, but must be 1-%d, or left out for no timer.".formatted(minutes, MAX_MINUTES));
        }
        checkNobodyIsInTwoRooms(rooms);
    }

    /** How long until all are called back; empty without a timer. */
    public Optional<Duration> duration() {
        return Optional.ofNullable(minutes).map(Duration::ofMinutes);
    }

    private static void checkNobodyIsInTwoRooms(List<PlannedRoom> rooms) {
        Set<UUID> placed = new HashSet<>();
        for (PlannedRoom room : rooms) {
            for (UUID person : room.participantIds()) {
                if (!placed.add(person)) {
                    throw new IllegalArgumentException("participant " + person + " is named twice; each is meant for one room.");
                }
            }
        }
    }
}
