package org.confera.schedule.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.confera.account.entity.EmailAddress;
import org.confera.invitation.boundary.JoinLinks;
import org.confera.invitation.boundary.MeetingWords;
import org.confera.mail.boundary.MailTexts;
import org.confera.mail.boundary.Outbox;
import org.confera.mail.entity.MailKind;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.MeetingState;
import org.confera.meeting.entity.PlannedTime;
import org.confera.schedule.control.ReminderLetters;
import org.confera.schedule.control.ReminderRepository;
import org.confera.schedule.entity.Reminder;
import org.confera.schedule.entity.ReminderNotice;

/**
 * Reminds host, participants and invitees of a meeting. Firing one reminder is one transaction: its mails and notices are
 * written and it is closed, or none of that.
 */
@Stateless
@PermitAll
public class Reminders {
    private static final int AT_ONCE = 100;

    private final ReminderRepository repository;
    private final Outbox outbox;
    private final JoinLinks links;
    private final InstantSource clock;

    protected Reminders() {
        this(null, null, null, null);
    }

    @Inject
    public Reminders(ReminderRepository repository, Outbox outbox, JoinLinks links, InstantSource clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.links = links;
        this.clock = clock;
    }

    /** A meeting was planned. */
    public void plan(Meeting meeting) {
        Reminder.MINUTES_BEFORE.forEach(minutes -> repository.add(new Reminder(meeting, minutes, clock.instant())));
    }

    /** A meeting was moved: what nobody has got yet moves with it. */
    public void follow(Meeting meeting) {
        takeBack(meeting);
        repository.of(meeting).forEach(reminder -> reminder.follow(clock.instant()));
    }

    /** A meeting doesn't take place. */
    public void cancel(Meeting meeting) {
        takeBack(meeting);
        repository.of(meeting).forEach(Reminder::close);
    }

    private void takeBack(Meeting meeting) {
        outbox.withdraw(meeting.getId(), MailKind.REMINDER);
        repository.forgetUnshown(meeting);
    }

    /** Those whose moment has come. */
    public List<UUID> due() {
        return repository.due(clock.instant(), AT_ONCE);
    }

    /** Reminds people, unless another node just did or it is too late; answers how many. */
    public int fire(UUID id) {
        Instant now = clock.instant();
        return repository.locked(id).filter(reminder -> reminder.fire(now)).map(reminder -> remind(reminder, now)).orElse(0);
    }

    private int remind(Reminder reminder, Instant now) {
        Meeting meeting = reminder.getMeeting();
        List<Account> people = repository.people(meeting);
        people.forEach(person -> {
            repository.notify(reminder, person);
            mail(reminder, new EmailAddress(person.getEmail()), person.getLocale(), now);
        });
        List<EmailAddress> strangers = repository.strangers(meeting);
        strangers.forEach(address -> mail(reminder, address, meeting.getHost().getLocale(), now));
        return people.size() + strangers.size();
    }

    private void mail(Reminder reminder, EmailAddress to, Locale language, Instant now) {
        Meeting meeting = reminder.getMeeting();
        outbox.put(ReminderLetters.letter(reminder, to, new MeetingWords(meeting, new MailTexts(language), links.to(meeting)), now));
    }

    /** What this person's pages are to show now, which none of them has shown yet; asking is showing. */
    public List<DueNotice> show(UUID account) {
        // Most pages ask in vain: they take no lock.
        if (!repository.hasUnshown(account)) {
            return List.of();
        }
        Instant now = clock.instant();
        List<ReminderNotice> unshown = repository.unshown(account);
        unshown.forEach(notice -> notice.shown(now));
        return unshown.stream().map(notice -> notice.getReminder().getMeeting()).distinct()
                .filter(meeting -> meeting.getState() != MeetingState.ENDED).map(meeting -> notice(meeting, now))
                .filter(notice -> now.isBefore(notice.start())).toList();
    }

    private static DueNotice notice(Meeting meeting, Instant now) {
        Instant start = meeting.getPlannedTime().map(PlannedTime::start).orElseThrow();
        return new DueNotice(meeting.getCode(), meeting.getTitle(), start, ReminderLetters.minutesLeft(now, start));
    }
}
