package org.confera.room;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.confera.meeting.boundary.MeetingRepository;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.MeetingKind;
import org.confera.meeting.entity.MeetingState;
import org.confera.meeting.entity.Participant;

/** Meetings in memory. */
final class MemoryMeetings extends MeetingRepository {
    final Map<UUID, Account> accounts = new HashMap<>();
    private final Map<UUID, Meeting> meetings = new LinkedHashMap<>();
    private final Map<UUID, Participant> participants = new LinkedHashMap<>();

    @Override
    public void add(Meeting meeting) {
        meetings.put(meeting.getId(), meeting);
    }

    @Override
    public void add(Participant participant) {
        participants.put(participant.getId(), participant);
    }

    @Override
    public void remove(Meeting meeting) {
        meetings.remove(meeting.getId());
        participants.values().removeIf(participant -> participant.getMeeting() == meeting);
    }

    @Override
    public Optional<Account> account(UUID id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public Optional<UUID> idOf(String code) {
        return byCode(code).map(Meeting::getId);
    }

    @Override
    public Optional<Meeting> byCode(String code) {
        return meetings.values().stream().filter(meeting -> meeting.getCode().equals(code)).findFirst();
    }

    @Override
    public Optional<Meeting> locked(UUID id) {
        return Optional.ofNullable(meetings.get(id));
    }

    @Override
    public Optional<Meeting> find(UUID id) {
        return locked(id);
    }

    @Override
    public List<Participant> waiting(Meeting meeting) {
        return people(meeting.getId()).stream().filter(person -> person.getWaitingSince().isPresent())
                .sorted(Comparator.comparing(person -> person.getWaitingSince().orElseThrow())).toList();
    }

    List<Participant> people(UUID meetingId) {
        return participants.values().stream().filter(person -> person.getMeeting().getId().equals(meetingId)).toList();
    }

    @Override
    public Optional<Participant> lockedParticipant(UUID id) {
        return participant(id);
    }

    @Override
    public Optional<Participant> participant(UUID id) {
        return Optional.ofNullable(participants.get(id));
    }

    @Override
    public Optional<Participant> participant(Meeting meeting, UUID accountId) {
        return participants.values().stream()
                .filter(person -> person.getMeeting() == meeting && person.getAccount().getId().equals(accountId)).findFirst();
    }

    @Override
    public boolean isNamedCoHost(Meeting meeting, Account account) {
        return false;
    }

    @Override
    public long countLive() {
        return meetings.values().stream().filter(meeting -> meeting.getState() != MeetingState.ENDED).count();
    }

    @Override
    public List<UUID> neverEntered(UUID hostId) {
        return meetings.values().stream().filter(meeting -> meeting.getHost().getId().equals(hostId)
                && meeting.getKind() == MeetingKind.INSTANT && meeting.getState() == MeetingState.SCHEDULED)
                .map(Meeting::getId).toList().reversed();
    }

    @Override
    public List<UUID> quietSince(Instant since, Instant now, int most) {
        return meetings.values().stream()
                .filter(meeting -> meeting.getState() != MeetingState.ENDED && !meeting.getLastActivityAt().isAfter(since))
                .map(Meeting::getId).limit(most).toList();
    }

    @Override
    public void touch(UUID meetingId, Instant now) {
        locked(meetingId).ifPresent(meeting -> meeting.touch(now));
    }

    @Override
    public int emptyLobbies(String node) {
        participants.values().stream().filter(person -> person.getNode().orElse(node).equals(node)).forEach(Participant::stopWaiting);
        return participants.size();
    }
}
