package org.confera.mail.entity;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.confera.account.entity.EmailAddress;
import org.confera.text.Text;

/**
 * A mail as its writer hands it over.
 *
 * @param key      of its purpose: of all letters with one key, only the first is ever sent
 * @param about    the meeting, account or whatever else it is about, by id alone
 * @param to       its one recipient
 * @param replyTo  whom an answer reaches; null for nobody
 * @param subject  one line
 * @param text     for readers without HTML; says the same
 * @param html     a whole page
 * @param calendar null for none
 * @param until    when it is of no use any more; null for a day after it was written
 */
public record Letter(MailKind kind, String key, UUID about, EmailAddress to, EmailAddress replyTo, String subject, String text,
        String html, CalendarPart calendar, Instant until) {

    /** Of a key; the database holds no longer one. */
    public static final int LONGEST_KEY = 400;

    public Letter {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(html, "html");
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a letter's key has 1-" + LONGEST_KEY + " characters; given: " + key);
        }
        if (subject.isBlank() || Text.hasControls(subject)) {
            throw new IllegalArgumentException("a subject is one line without control characters, or it could forge headers");
        }
    }

    public Letter(MailKind kind, String key, UUID about, EmailAddress to, String subject, String text, String html) {
        this(kind, key, about, to, null, subject, text, html, null, null);
    }

    public Optional<CalendarPart> calendarPart() {
        return Optional.ofNullable(calendar);
    }
}
