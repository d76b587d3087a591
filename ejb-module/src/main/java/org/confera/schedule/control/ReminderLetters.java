package org.confera.schedule.control;

import java.time.Duration;
import java.time.Instant;
import org.confera.account.entity.EmailAddress;
import org.confera.invitation.boundary.MeetingWords;
import org.confera.mail.boundary.Draft;
import org.confera.mail.boundary.MailTexts;
import org.confera.mail.entity.Letter;
import org.confera.mail.entity.MailKind;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.PlannedTime;
import org.confera.schedule.entity.Reminder;

/** Writes reminders. One is of no use any more once the meeting has begun. */
public final class ReminderLetters {

    private ReminderLetters() {
    }

    /** @param words how the meeting is spoken of to this person */
    public static Letter letter(Reminder reminder, EmailAddress to, MeetingWords words, Instant now) {
        Meeting meeting = reminder.getMeeting();
        PlannedTime time = meeting.getPlannedTime().orElseThrow();
        MailTexts texts = words.texts();
        long minutes = minutesLeft(now, time.start());
        Draft draft = Draft.of(texts.language(), meeting.getTitle()).say(texts.of("mail.reminder.lead", minutes));
        words.facts(draft);
        draft.button(texts.of("mail.join"), words.link()).note(texts.of("mail.reminder.note"));
        return new Letter(MailKind.REMINDER, "reminder:" + reminder.getId() + ":" + to.value(), meeting.getId(), to,
                new EmailAddress(meeting.getHost().getEmail()), texts.of("mail.reminder.subject", minutes, words.shortTitle()), draft.text(),
                draft.html(), null, time.start());
    }

    /** As people count them: 4 minutes and 50 seconds are five. */
    public static long minutesLeft(Instant now, Instant start) {
        return Math.max(1, Duration.between(now, start).plusSeconds(30).toMinutes());
    }
}
