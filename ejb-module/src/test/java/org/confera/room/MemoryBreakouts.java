package org.confera.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confera.breakout.control.BreakoutRepository;
import org.confera.breakout.entity.Breakout;
import org.confera.breakout.entity.Split;
import org.confera.meeting.entity.Participant;

/** Splits in memory. */
final class MemoryBreakouts extends BreakoutRepository {
    private final MemoryMeetings meetings;
    private final List<Split> splits = new ArrayList<>();
    private final List<Breakout> rooms = new ArrayList<>();

    MemoryBreakouts(MemoryMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void add(Split split) {
        splits.add(split);
    }

    @Override
    public void add(Breakout room) {
        rooms.add(room);
    }

    @Override
    public Optional<Split> open(UUID meetingId) {
        return splits.stream().filter(split -> split.getMeeting().getId().equals(meetingId) && split.getClosedAt().isEmpty()).findFirst();
    }

    @Override
    public int count(UUID meetingId) {
        return (int) splits.stream().filter(split -> split.getMeeting().getId().equals(meetingId)).count();
    }

    @Override
    public List<Breakout> rooms(Split split) {
        return rooms.stream().filter(room -> room.getSplit() == split).sorted(Comparator.comparing(Breakout::getRoomNumber)).toList();
    }

    @Override
    public Optional<Breakout> room(UUID meetingId, UUID breakoutId) {
        return rooms.stream().filter(room -> room.getId().equals(breakoutId) && room.getMeeting().getId().equals(meetingId)).findFirst();
    }

    String name(UUID breakoutId) {
        return rooms.stream().filter(room -> room.getId().equals(breakoutId)).findFirst().orElseThrow().getName();
    }

    @Override
    public List<Participant> people(UUID meetingId) {
        return meetings.people(meetingId);
    }
}
