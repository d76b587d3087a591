package org.confera.schedule.boundary;

import static org.confera.meeting.entity.People.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.confera.account.entity.Theme;
import org.confera.account.entity.EmailAddress;
import org.confera.database.Container;
import org.confera.invitation.boundary.Invitations;
import org.confera.invitation.boundary.Invited;
import org.confera.invitation.boundary.JoinLinks;
import org.confera.invitation.control.CoHosts;
import org.confera.invitation.control.InvitationLetters;
import org.confera.invitation.control.InvitationPost;
import org.confera.invitation.control.InvitationRepository;
import org.confera.invitation.control.Quotas;
import org.confera.mail.boundary.Outbox;
import org.confera.mail.boundary.Outboxes;
import org.confera.mail.control.DatabaseMailRows;
import org.confera.mail.control.MailRows;
import org.confera.mail.control.MailServer;
import org.confera.mail.control.PostOffice;
import org.confera.mail.control.Round;
import org.confera.meeting.boundary.Limits;
import org.confera.meeting.boundary.MeetingRepository;
import org.confera.meeting.boundary.Meetings;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.People;
import org.confera.meeting.entity.Role;
import org.confera.schedule.control.ReminderRepository;
import org.confera.schedule.control.ScheduleRepository;
import org.confera.schedule.entity.PlanRequest;

/** Planning, invitations, reminders and mail on a real database, with a real mail server, in simulated time. */
public final class Diary implements AutoCloseable {
    static final String BASE = "https://meet.example.org";
    static final String BERLIN = "Europe/Berlin";

    final Container container = new Container();
    final PostOffice office = new PostOffice();
    final DatabaseMailRows sending = new DatabaseMailRows(container.database());
    final MeetingRepository repository = container.repository(new MeetingRepository());
    final InvitationRepository invitees = container.repository(new InvitationRepository());
    final ReminderRepository rows = container.repository(new ReminderRepository());
    final Meetings meetings = new Meetings(repository, new Limits(100, 500, 30), this::now);
    final Account ada = People.account("Ada");
    Instant now = NOON;
    Invitations invitations;
    Schedule schedule;
    Reminders reminders;
    MeetingLists lists = new MeetingLists(container.repository(new ScheduleRepository()), this::now);
    Round round;

    Diary() throws Exception {
        this(50);
    }

    Diary(int invitationsPerDay) throws Exception {
        MailServer server = office.door();
        Outbox outbox = Outboxes.of(container.repository(new MailRows()), server, this::now);
        JoinLinks links = new JoinLinks(Optional.of("auto"));
        InvitationPost post = new InvitationPost(invitees, new InvitationLetters(links, this::now), outbox, new Quotas(invitationsPerDay), this::now);
        invitations = new Invitations(invitees, repository, post, new CoHosts(invitees, repository), this::now);
        reminders = new Reminders(rows, outbox, links, this::now);
        schedule = new Schedule(repository, invitations, reminders, links, this::now);
        round = new Round(sending, server, this::now, "one");
        keep(ada);
    }

    Instant now() {
        return now;
    }

    /** Somebody who signed up. */
    Account person(String name) throws Exception {
        Account account = People.account(name);
        keep(account);
        return account;
    }

    Account german(String name) throws Exception {
        Account account = People.account(name);
        account.prefer(Locale.GERMAN, Theme.SYSTEM);
        keep(account);
        return account;
    }

    private void keep(Account account) throws Exception {
        container.database().inTransaction(session -> session.persist(account));
    }

    /** A form of Ada's for a review of 45 minutes. */
    static PlanRequest form(String start, String invitees) {
        return new PlanRequest("Review", "Bring your notes", start, BERLIN, "45", true, "", invitees);
    }

    /** Ada plans a review, so many minutes from now. */
    String plan(int minutesFromNow, String invitees) throws Exception {
        return plan(form(in(minutesFromNow), invitees));
    }

    String plan(PlanRequest form) throws Exception {
        return container.call(() -> schedule.plan(ada.getId(), form, BASE));
    }

    /** What a clock in Berlin will show then. */
    String in(int minutes) {
        return now.plus(Duration.ofMinutes(minutes)).atZone(java.time.ZoneId.of(BERLIN)).toLocalDateTime().toString();
    }

    void change(String code, PlanRequest form) throws Exception {
        change(ada, code, form);
    }

    void change(Account by, String code, PlanRequest form) throws Exception {
        container.call(() -> {
            schedule.change(by.getId(), code, form, BASE);
            return null;
        });
    }

    void cancel(Account by, String code) throws Exception {
        container.call(() -> {
            schedule.cancel(by.getId(), code);
            return null;
        });
    }

    Optional<Planned> find(Account by, String code) throws Exception {
        return container.call(() -> schedule.find(by.getId(), code));
    }

    /** From inside the room. */
    Invited inviteFromRoom(Account by, String code, String... addresses) throws Exception {
        List<EmailAddress> all = Arrays.stream(addresses).map(EmailAddress::new).toList();
        Caller caller = container.call(() -> {
            Meeting meeting = repository.idOf(code).flatMap(repository::locked).orElseThrow();
            Participant person = repository.participant(meeting, by.getId()).orElseThrow();
            return new Caller(meeting.getId(), person.getId(), by.getId(), by.getDisplayName(), Role.PARTICIPANT);
        });
        return container.call(() -> invitations.invite(caller, all, BASE));
    }

    Invited invite(Account by, String code, String... addresses) throws Exception {
        List<EmailAddress> all = Arrays.stream(addresses).map(EmailAddress::new).toList();
        return container.call(() -> invitations.invite(by.getId(), code, all, BASE));
    }

    /** Somebody opens the meeting's link; hosts and those without a lobby are in. */
    void join(Account person, String code) throws Exception {
        container.call(() -> {
            UUID participant = meetings.enrol(code, person.getId()).caller().participantId();
            Participant who = repository.participant(participant).orElseThrow();
            return who.getMeeting().join(who, now);
        });
    }

    Meeting meeting(String code) throws Exception {
        return container.call(() -> repository.byCode(code).orElseThrow());
    }

    /** What the timers do. */
    void tick() throws Exception {
        for (UUID due : container.call(() -> reminders.due())) {
            container.call(() -> reminders.fire(due));
        }
        round.run();
    }

    /** Minute after minute, with timers. */
    void pass(int minutes) throws Exception {
        for (int minute = 0; minute < minutes; minute++) {
            now = now.plus(Duration.ofMinutes(1));
            tick();
        }
    }

    /** Time in which no timer runs: the server is down. */
    void outage(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
    }

    List<DueNotice> show(Account person) throws Exception {
        return container.call(() -> reminders.show(person.getId()));
    }

    @Override
    public void close() {
        office.close();
    }
}
