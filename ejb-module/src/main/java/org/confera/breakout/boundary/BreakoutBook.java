package org.confera.breakout.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confera.breakout.control.BreakoutRepository;
import org.confera.breakout.entity.Breakout;
import org.confera.breakout.entity.BreakoutPlan;
import org.confera.breakout.entity.BreakoutPlan.PlannedRoom;
import org.confera.breakout.entity.LateJoiners;
import org.confera.breakout.entity.Split;
import org.confera.breakout.entity.SplitView;
import org.confera.breakout.entity.Whereabouts;
import org.confera.breakout.entity.Whereabouts.Whereabout;
import org.confera.meeting.boundary.MeetingRepository;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.KeptOutView;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Membership;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;

/**
 * Who belongs into which room, as the database keeps it; each call is one transaction, and those about one meeting come one
 * after the other. Nobody is moved or told of anything here.
 */
@Stateless
@PermitAll
public class BreakoutBook {
    private final BreakoutRepository breakouts;
    private final MeetingRepository meetings;
    private final InstantSource clock;

    protected BreakoutBook() {
        this(null, null, null);
    }

    @Inject
    public BreakoutBook(BreakoutRepository breakouts, MeetingRepository meetings, InstantSource clock) {
        this.breakouts = breakouts;
        this.meetings = meetings;
        this.clock = clock;
    }

    /**
     * Splits the meeting and finds everybody their place: whom the plan names in their room, the others in the main room.
     *
     * @param present those who are there now; whoever comes later is late
     * @throws RefusedException ROOMS_OPEN, NOT_FOUND for somebody who is not let into this meeting, or if this person may not
     */
    public void open(Caller by, BreakoutPlan plan, Set<UUID> present) {
        Meeting meeting = moderated(by);
        if (breakouts.open(meeting.getId()).isPresent()) {
            throw new RefusedException(RefusalReason.ROOMS_OPEN);
        }
        Split split = new Split(meeting, breakouts.count(meeting.getId()) + 1, plan, now());
        breakouts.add(split);
        Map<UUID, Participant> people = breakouts.people(meeting.getId()).stream()
                .collect(Collectors.toMap(Participant::getId, Function.identity()));
        people.values().stream().filter(person -> present.contains(person.getId())).forEach(person -> person.place(split.getId(), null));
        int number = 0;
        for (PlannedRoom planned : plan.rooms()) {
            Breakout room = new Breakout(split, ++number, planned.name());
            breakouts.add(room);
            planned.participantIds().forEach(id -> admitted(meeting, people.get(id)).place(split.getId(), room.getId()));
        }
    }

    /** Calls everybody back. Twice is as good as once. */
    public void close(Caller by) {
        close(moderated(by));
    }

    /** Calls everybody back if the timer has run out; answers whether it had. */
    public boolean closeIfDue(UUID meetingId) {
        Optional<Meeting> meeting = meetings.locked(meetingId);
        boolean due = meeting.flatMap(found -> breakouts.open(found.getId())).filter(split -> split.isDue(now())).isPresent();
        if (due) {
            close(meeting.get());
        }
        return due;
    }

    private void close(Meeting meeting) {
        breakouts.open(meeting.getId()).ifPresent(split -> split.close(now()));
        breakouts.people(meeting.getId()).forEach(Participant::comeBack);
    }

    /**
     * A host moves somebody; another host is only moved, not assigned, since hosts visit.
     *
     * @param breakoutId null for the main room
     * @throws RefusedException ROOMS_CLOSED, NOT_FOUND for a room or person of elsewhere, or if this person may not
     */
    public void move(Caller by, UUID target, UUID breakoutId) {
        Meeting meeting = moderated(by);
        Participant person = admitted(meeting, meetings.participant(target).orElse(null));
        Split split = split(meeting);
        UUID room = room(split, breakoutId);
        if (room == null || meeting.roleOf(person).moderates()) {
            person.goTo(room);
        } else {
            person.place(split.getId(), room);
        }
    }

    /**
     * Somebody goes by themselves: hosts and co-hosts wherever they like, participants into the room meant for them, or
     * into any where people choose; everybody back to the main room.
     *
     * @param breakoutId null for the main room
     */
    public void go(Caller caller, UUID breakoutId) {
        Meeting meeting = locked(caller.meetingId());
        Participant person = person(caller, Operation.CHANGE_ROOM);
        Split split = split(meeting);
        UUID room = room(split, breakoutId);
        boolean free = room == null || meeting.roleOf(person).moderates() || split.isPeopleChoose();
        if (!free && !person.getAssignedBreakoutId().filter(room::equals).isPresent()) {
            throw new RefusedException(RefusalReason.FORBIDDEN, "Another room is meant for you, and people of this meeting don't choose.");
        }
        if (room != null && split.isPeopleChoose() && !meeting.roleOf(person).moderates()) {
            person.place(split.getId(), room);
        } else {
            person.goTo(room);
        }
    }

    /** Somebody comes in: finds them a place in a split that began without them, and closes one whose time is over. */
    public void arrive(Caller caller) {
        if (breakouts.open(caller.meetingId()).isEmpty()) {
            return;
        }
        Meeting meeting = locked(caller.meetingId());
        closeIfDue(meeting.getId());
        Participant person = meetings.participant(caller.participantId()).orElseThrow(BreakoutBook::notFound);
        breakouts.open(meeting.getId()).filter(split -> !person.isPlacedIn(split.getId()))
                .ifPresent(split -> person.place(split.getId(), placeForLate(split, meeting, person)));
    }

    private UUID placeForLate(Split split, Meeting meeting, Participant person) {
        if (split.getLateJoiners() == LateJoiners.MAIN || meeting.roleOf(person).moderates()) {
            return null;
        }
        Map<UUID, Long> filled = breakouts.people(meeting.getId()).stream().flatMap(other -> other.getAssignedBreakoutId().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return breakouts.rooms(split).stream().map(Breakout::getId)
                .min(Comparator.comparing(room -> filled.getOrDefault(room, 0L))).orElse(null);
    }

    /** Where everybody belongs at this moment, and how the meeting is set; empty if it is gone. */
    public Optional<Whereabouts> whereabouts(UUID meetingId) {
        List<Participant> people = breakouts.people(meetingId);
        SplitView split = breakouts.open(meetingId).map(open -> SplitView.of(open, breakouts.rooms(open))).orElse(null);
        return meetings.find(meetingId).map(meeting -> new Whereabouts(meeting.getSettings().view(), split,
                people.stream().collect(Collectors.toMap(Participant::getId, Whereabout::of)), KeptOutView.among(people)));
    }

    /** @throws RefusedException NOT_FOUND unless this is a room of the caller's meeting, be it of an earlier split */
    public void checkRoom(UUID meetingId, UUID breakoutId) {
        breakouts.room(meetingId, breakoutId).orElseThrow(BreakoutBook::notFound);
    }

    private UUID room(Split split, UUID breakoutId) {
        if (breakoutId != null && breakouts.rooms(split).stream().noneMatch(room -> room.getId().equals(breakoutId))) {
            throw notFound();
        }
        return breakoutId;
    }

    private Split split(Meeting meeting) {
        return breakouts.open(meeting.getId()).orElseThrow(() -> new RefusedException(RefusalReason.ROOMS_CLOSED));
    }

    private Meeting moderated(Caller by) {
        Meeting meeting = locked(by.meetingId());
        person(by, Operation.BREAKOUTS);
        return meeting;
    }

    private Meeting locked(UUID meetingId) {
        return meetings.locked(meetingId).orElseThrow(() -> new RefusedException(RefusalReason.MEETING_ENDED));
    }

    private Participant person(Caller caller, Operation operation) {
        Participant person = meetings.participant(caller.participantId()).orElseThrow(BreakoutBook::notFound);
        person.getMeeting().refusalInside(operation, person).ifPresent(why -> {
            throw new RefusedException(why);
        });
        return person;
    }

    private static Participant admitted(Meeting meeting, Participant person) {
        if (person == null || meeting.membershipOf(person) != Membership.ADMITTED) {
            throw notFound();
        }
        return person;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static RefusedException notFound() {
        return new RefusedException(RefusalReason.NOT_FOUND, "There is no such person or breakout room in this meeting.");
    }
}
