package org.confera.erasure.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confera.account.boundary.AccountOffice;
import org.confera.account.entity.Account;
import org.confera.account.entity.EmailAddress;
import org.confera.mail.boundary.Outbox;
import org.confera.meeting.boundary.MeetingRepository;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.MeetingState;
import org.confera.meeting.entity.Participant;
import org.confera.schedule.boundary.Schedule;
import org.confera.schedule.entity.PlanRefusedException;

/** All that leaving for good changes in the database: either all of it, or nothing. */
@Stateless
@PermitAll
public class LastWill {

    private final HostedMeetings hosted;
    private final Traces traces;
    private final MeetingRepository meetings;
    private final Schedule schedule;
    private final Outbox outbox;
    private final AccountOffice office;
    private final InstantSource clock;

    protected LastWill() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public LastWill(HostedMeetings hosted, Traces traces, MeetingRepository meetings, Schedule schedule, Outbox outbox, AccountOffice office,
            InstantSource clock) {
        this.hosted = hosted;
        this.traces = traces;
        this.meetings = meetings;
        this.schedule = schedule;
        this.outbox = outbox;
        this.office = office;
        this.clock = clock;
    }

    /** Answers what became of the meetings that this person hosted. */
    public List<Inheritance> execute(UUID accountId) {
        List<Inheritance> inheritances = hosted.of(accountId).stream().map(meetings::locked).flatMap(Optional::stream)
                .map(meeting -> settle(meeting, accountId)).toList();
        Account account = meetings.account(accountId).orElseThrow();
        traces.forgetName(account);
        outbox.forget(new EmailAddress(account.getEmail()));
        String address = account.getEmail();
        office.erase(accountId);
        traces.forgetAddress(address, account.getEmail(), clock.instant());
        return inheritances;
    }

    private Inheritance settle(Meeting meeting, UUID host) {
        Traces.retitle(meeting, meeting.getHost().getDisplayName());
        Optional<Participant> heir = hosted.heir(meeting);
        if (heir.isPresent()) {
            meeting.inherit(heir.get(), membership(meeting, meeting.getHost()));
        } else if (meeting.getPlannedTime().isPresent() && meeting.getState() == MeetingState.SCHEDULED) {
            cancel(meeting, host);
        } else {
            meeting.end(clock.instant());
        }
        return new Inheritance(meeting.getId(), heir.isEmpty());
    }

    private Participant membership(Meeting meeting, Account host) {
        return meetings.participant(meeting, host.getId()).orElseGet(() -> {
            Participant never = new Participant(meeting, host);
            meetings.add(never);
            return never;
        });
    }

    /** Invitees are told. */
    private void cancel(Meeting meeting, UUID host) {
        try {
            schedule.cancel(host, meeting.getCode());
        } catch (PlanRefusedException e) {
            throw new IllegalStateException("the host of meeting " + meeting.getId() + " may not cancel it", e);
        }
    }
}
