package org.confera.invitation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Locale;
import org.confera.account.entity.EmailAddress;
import org.confera.invitation.boundary.JoinLinks;
import org.confera.invitation.boundary.MeetingWords;
import org.confera.mail.boundary.Draft;
import org.confera.mail.boundary.MailTexts;
import org.confera.mail.entity.CalendarPart;
import org.confera.mail.entity.Letter;
import org.confera.mail.entity.MailKind;
import org.confera.meeting.entity.Meeting;

/** Writes what invitees receive. An answer to it goes to the host. */
@ApplicationScoped
public class InvitationLetters {

    private final JoinLinks links;
    private final InstantSource clock;

    protected InvitationLetters() {
        this(null, null);
    }

    @Inject
    public InvitationLetters(JoinLinks links, InstantSource clock) {
        this.links = links;
        this.clock = clock;
    }

    /** @param key of the letter's purpose, see {@link Letter} */
    public Letter invitation(Meeting meeting, String inviter, EmailAddress to, Locale language, String key) {
        MeetingWords words = words(meeting, language);
        String lead = meeting.getPlannedTime().isPresent() ? "mail.invitation.lead" : "mail.invitation.now";
        return request(MailKind.INVITATION, words, words.texts().of(lead, inviter), "mail.invitation.subject", to, key);
    }

    public Letter update(Meeting meeting, EmailAddress to, Locale language, String key) {
        MeetingWords words = words(meeting, language);
        return request(MailKind.UPDATE, words, words.texts().of("mail.update.lead", words.host()), "mail.update.subject", to, key);
    }

    /** It doesn't take place, or takes place without this invitee. */
    public Letter cancellation(Meeting meeting, EmailAddress to, Locale language, String key) {
        MeetingWords words = words(meeting, language);
        String what = meeting.isCancelled() ? "mail.cancellation" : "mail.withdrawal";
        String lead = words.texts().of(what + ".lead", words.host());
        Draft draft = Draft.of(language, meeting.getTitle()).say(lead);
        words.facts(draft);
        draft.note(words.texts().of("mail.calendar.removed"));
        CalendarPart calendar = meeting.getPlannedTime().map(_ -> entry(words).cancelFor(to, lead)).orElse(null);
        return finish(MailKind.CANCELLATION, words, to, words.subject(what + ".subject"), draft, calendar, key);
    }

    private Letter request(MailKind kind, MeetingWords words, String lead, String subjectKey, EmailAddress to, String key) {
        Draft draft = Draft.of(words.language(), words.meeting().getTitle()).say(lead);
        words.facts(draft);
        if (!words.meeting().getDescription().isBlank()) {
            draft.quote(words.meeting().getDescription());
        }
        draft.button(words.texts().of("mail.join"), words.link()).note(words.texts().of("mail.invitation.note", words.host()));
        CalendarPart calendar = words.meeting().getPlannedTime().map(_ -> entry(words).requestFor(to, calendarWords(words))).orElse(null);
        return finish(kind, words, to, words.subject(subjectKey), draft, calendar, key);
    }

    private static Letter finish(MailKind kind, MeetingWords words, EmailAddress to, String subject, Draft draft, CalendarPart calendar, String key) {
        Meeting meeting = words.meeting();
        return new Letter(kind, key, meeting.getId(), to, new EmailAddress(meeting.getHost().getEmail()), subject, draft.text(), draft.html(),
                calendar, null);
    }

    private static String calendarWords(MeetingWords words) {
        String join = words.texts().of("mail.join") + ": " + words.link();
        String description = words.meeting().getDescription();
        return description.isBlank() ? join : description + "\n\n" + join;
    }

    private CalendarEntry entry(MeetingWords words) {
        return new CalendarEntry(words.meeting(), words.link(), clock.instant());
    }

    private MeetingWords words(Meeting meeting, Locale language) {
        return new MeetingWords(meeting, new MailTexts(language), links.to(meeting));
    }
}
