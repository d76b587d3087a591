package org.confera.schedule.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.confera.invitation.boundary.Invitations;
import org.confera.invitation.boundary.JoinLinks;
import org.confera.invitation.entity.QuotaException;
import org.confera.meeting.boundary.MeetingRepository;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.MeetingState;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.PlannedTime;
import org.confera.schedule.control.PlanReader;
import org.confera.schedule.entity.Plan;
import org.confera.schedule.entity.PlanField;
import org.confera.schedule.entity.PlanRefusal;
import org.confera.schedule.entity.PlanRefusedException;
import org.confera.schedule.entity.PlanRequest;

/** Plan, change and cancel meetings. Invitees and reminders follow in the same transaction. */
@Stateless
@PermitAll
public class Schedule {
    /** The code of a meeting that is looked at before it is made. */
    private static final String PREVIEWED = "abc-defg-hij";

    private final MeetingRepository meetings;
    private final Invitations invitations;
    private final Reminders reminders;
    private final JoinLinks links;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    protected Schedule() {
        this(null, null, null, null, null);
    }

    @Inject
    public Schedule(MeetingRepository meetings, Invitations invitations, Reminders reminders, JoinLinks links, InstantSource clock) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.reminders = reminders;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Plans a meeting and answers its code.
     *
     * @param baseUrl where the host's browser addresses Confera
     * @throws PlanRefusedException with a refusal for each wrong field
     */
    public String plan(UUID hostId, PlanRequest request, String baseUrl) throws PlanRefusedException {
        Account host = host(hostId);
        Instant now = clock.instant();
        Plan plan = new PlanReader(now, null).read(request);
        Meeting meeting = Meeting.scheduled(meetings.freeCode(random), plan.title(), host, plan.time(), now);
        meeting.describe(plan.title(), plan.description());
        meeting.enableLobby(plan.lobby());
        meeting.addressedAt(baseUrl);
        meetings.add(meeting);
        meetings.add(new Participant(meeting, host));
        reminders.plan(meeting);
        settle(meeting, host, plan, false);
        return meeting.getCode();
    }

    /**
     * Changes a meeting; invitees are told if it concerns them.
     *
     * @throws PlanRefusedException with a refusal for each wrong field, or because this person may not
     */
    public void change(UUID by, String code, PlanRequest request, String baseUrl) throws PlanRefusedException {
        Meeting meeting = planned(by, code);
        Instant before = meeting.getPlannedTime().orElseThrow().start();
        Plan plan = new PlanReader(clock.instant(), before).read(request);
        boolean described = meeting.describe(plan.title(), plan.description());
        boolean moved = meeting.move(plan.time());
        // Once people wait in it, the lobby is switched in the room, where they are let in.
        if (meeting.getState() == MeetingState.SCHEDULED) {
            meeting.enableLobby(plan.lobby());
        }
        meeting.addressedAt(baseUrl);
        meeting.bringNews();
        if (moved) {
            reminders.follow(meeting);
        }
        settle(meeting, meeting.getHost(), plan, described || moved);
    }

    /**
     * The HTML that invitees would receive; nothing is kept of it.
     *
     * @throws PlanRefusedException with a refusal for each wrong field
     */
    public String preview(UUID hostId, PlanRequest request, String baseUrl) throws PlanRefusedException {
        Account host = host(hostId);
        Plan plan = new PlanReader(clock.instant(), clock.instant()).read(request);
        Meeting meeting = Meeting.scheduled(PREVIEWED, plan.title(), host, plan.time(), clock.instant());
        meeting.describe(plan.title(), plan.description());
        meeting.addressedAt(baseUrl);
        return invitations.preview(meeting, host.getLocale());
    }

    private void settle(Meeting meeting, Account by, Plan plan, boolean news) throws PlanRefusedException {
        try {
            invitations.settle(meeting, by, plan.guests(), news);
        } catch (QuotaException quota) {
            throw new PlanRefusedException(PlanRefusal.of(PlanField.INVITEES, quota.isOfChanges() ? PlanRefusal.CHANGES : PlanRefusal.QUOTA, quota.most()));
        }
    }

    /**
     * A meeting that has not begun doesn't take place, and invitees are told.
     *
     * @throws PlanRefusedException because this person may not, or it has begun
     */
    public void cancel(UUID by, String code) throws PlanRefusedException {
        Meeting meeting = planned(by, code);
        if (meeting.getState() == MeetingState.LIVE) {
            throw new PlanRefusedException(PlanRefusal.of(PlanField.FORM, PlanRefusal.BEGUN));
        }
        meeting.bringNews();
        meeting.cancel(clock.instant());
        reminders.cancel(meeting);
        invitations.cancel(meeting);
    }

    /** A meeting for its host to change; empty if there is none of this code that this person may change. */
    public Optional<Planned> find(UUID by, String code) {
        try {
            Meeting meeting = planned(by, code);
            PlannedTime time = meeting.getPlannedTime().orElseThrow();
            return Optional.of(new Planned(meeting.getCode(), meeting.getTitle(), meeting.getDescription(), time.localStart().toLocalDateTime(), time.zone(),
                    time.duration(), meeting.getSettings().isLobbyEnabled(), meeting.getState(), invitations.of(meeting), links.to(meeting)));
        } catch (PlanRefusedException refused) {
            return Optional.empty();
        }
    }

    private Account host(UUID id) throws PlanRefusedException {
        return meetings.account(id).filter(account -> !account.isDisabled()).orElseThrow(() -> refused(PlanRefusal.ACCOUNT));
    }

    private Meeting planned(UUID by, String code) throws PlanRefusedException {
        Meeting meeting = meetings.idOf(code).flatMap(meetings::locked).filter(found -> found.getPlannedTime().isPresent())
                .orElseThrow(() -> refused(PlanRefusal.NOT_HOST));
        Participant person = meetings.participant(meeting, by).orElseThrow(() -> refused(PlanRefusal.NOT_HOST));
        if (meeting.refusal(Operation.PLAN, person).isPresent()) {
            throw refused(meeting.getState() == MeetingState.ENDED ? PlanRefusal.OVER : PlanRefusal.NOT_HOST);
        }
        return meeting;
    }

    private static PlanRefusedException refused(String key) {
        return new PlanRefusedException(PlanRefusal.of(PlanField.FORM, key));
    }
}
