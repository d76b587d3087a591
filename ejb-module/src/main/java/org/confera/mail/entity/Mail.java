package org.confera.mail.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A mail to one address for one purpose, from the moment it was decided until it is sent or given up. It carries the same
 * Message-ID however often it is tried, so that a mail that arrives twice is known as one.
 */
@Entity
@Table(name = "mail")
public class Mail {

    /** How long a mail is worth trying. */
    static final Duration LIFE = Duration.ofHours(24);
    /** Longer than sending one takes with all its time-outs, and than clocks of nodes differ. */
    static final Duration CLAIM = Duration.ofMinutes(10);
    private static final int LONGEST_FAILURE = 500;

    @Id
    private UUID id;
    @Version
    private long version;
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, length = 16)
    private MailKind kind;
    @Column(name = "dedupe_key", nullable = false, unique = true, length = Letter.LONGEST_KEY)
    private String key;
    @Column(nullable = false)
    private UUID about;
    @Column(nullable = false, length = 254)
    private String recipient;
    @Column(name = "reply_to", length = 254)
    private String replyTo;
    @Column(nullable = false, length = 1000)
    private String subject;
    @Column(name = "text_body", length = 100_000)
    private String text;
    @Column(name = "html_body", length = 100_000)
    private String html;
    @Column(name = "calendar_method", length = 16)
    private String calendarMethod;
    @Column(name = "calendar_body", length = 100_000)
    private String calendar;
    @Column(name = "message_id", nullable = false, length = 300)
    private String messageId;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "next_attempt_at", nullable = false)
    private Instant nextAttemptAt;
    @Column(name = "give_up_at", nullable = false)
    private Instant giveUpAt;
    @Column(nullable = false)
    private int attempts;
    @Column(name = "sent_at")
    private Instant sentAt;
    @Column(name = "failed_at")
    private Instant failedAt;
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 16)
    private MailFailure failure;
    @Column(name = "last_failure", length = LONGEST_FAILURE)
    private String lastFailure;
    @Column(name = "claimed_by", length = 100)
    private String claimedBy;
    @Column(name = "claimed_until")
    private Instant claimedUntil;

    protected Mail() {
    }

    /** @param domain what Message-IDs of this server end with */
    public Mail(Letter letter, String domain, Instant now) {
        this.id = UUID.randomUUID();
        this.kind = letter.kind();
        this.key = letter.key();
        this.about = letter.about();
        this.recipient = letter.to().value();
        this.replyTo = letter.replyTo() == null ? null : letter.replyTo().value();
        this.subject = letter.subject();
        this.text = letter.text();
        this.html = letter.html();
        this.calendarMethod = letter.calendarPart().map(CalendarPart::method).orElse(null);
        this.calendar = letter.calendarPart().map(CalendarPart::text).orElse(null);
        this.messageId = "<" + id + "@" + domain + ">";
        this.createdAt = now;
        this.nextAttemptAt = now;
        this.giveUpAt = letter.until() == null ? now.plus(LIFE) : letter.until();
    }

    /**
     * One sender takes it, for nobody else to send it at the same time. A claim that its owner did not live to redeem runs
     * out. False if it is not to be sent, not yet or not any more.
     */
    public boolean claim(String by, Instant now) {
        if (getState() != MailState.WAITING || nextAttemptAt.isAfter(now) || isClaimed(now)) {
            return false;
        }
        if (!now.isBefore(giveUpAt)) {
            giveUp(MailFailure.TOO_LATE, now);
            return false;
        }
        claimedBy = by;
        claimedUntil = now.plus(CLAIM);
        attempts++;
        return true;
    }

    private boolean isClaimed(Instant now) {
        return claimedUntil != null && now.isBefore(claimedUntil);
    }

    /** The mail server has it. What it said is forgotten: it may hold a secret, and nobody needs it here any more. */
    public void sent(Instant now) {
        sentAt = now;
        failedAt = null;
        failure = null;
        lastFailure = null;
        forget();
        release();
    }

    /**
     * It was not taken; it waits for the next attempt, or is given up where that would be too late.
     *
     * @param words what the mail server or the network said, for the administrator
     */
    public void failed(MailFailure why, String words, Instant now) {
        release();
        lastFailure = words.length() <= LONGEST_FAILURE ? words : words.substring(0, LONGEST_FAILURE);
        nextAttemptAt = now.plus(BackOff.after(attempts));
        failure = why;
        if (why == MailFailure.REFUSED || !nextAttemptAt.isBefore(giveUpAt)) {
            giveUp(why, now);
        }
    }

    private void giveUp(MailFailure why, Instant now) {
        failedAt = now;
        failure = why;
        forget();
    }

    private void forget() {
        text = null;
        html = null;
        calendar = null;
    }

    /** Gives the claim up: its owner is gone, or is through with it. */
    public void release() {
        claimedBy = null;
        claimedUntil = null;
    }

    /** True if this sender, and no other, is at it. */
    public boolean isClaimedBy(String sender) {
        return sender.equals(claimedBy);
    }

    public MailState getState() {
        if (sentAt != null) {
            return MailState.SENT;
        }
        return failedAt == null ? MailState.WAITING : MailState.FAILED;
    }

    public UUID getId() {
        return id;
    }

    public MailKind getKind() {
        return kind;
    }

    public String getKey() {
        return key;
    }

    public UUID getAbout() {
        return about;
    }

    public String getRecipient() {
        return recipient;
    }

    public Optional<String> getReplyTo() {
        return Optional.ofNullable(replyTo);
    }

    public String getSubject() {
        return subject;
    }

    /** Null once it is sent or given up, as are {@link #getHtml} and the calendar. */
    public String getText() {
        return text;
    }

    public String getHtml() {
        return html;
    }

    public Optional<CalendarPart> getCalendar() {
        return calendar == null ? Optional.empty() : Optional.of(new CalendarPart(calendarMethod, calendar));
    }

    public String getMessageId() {
        return messageId;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getNextAttemptAt() {
        return nextAttemptAt;
    }

    public int getAttempts() {
        return attempts;
    }

    public Optional<Instant> getSentAt() {
        return Optional.ofNullable(sentAt);
    }

    public Optional<Instant> getFailedAt() {
        return Optional.ofNullable(failedAt);
    }

    public Optional<MailFailure> getFailure() {
        return Optional.ofNullable(failure);
    }

    /** Why the last attempt failed, for the administrator's eyes. */
    public Optional<String> getLastFailure() {
        return Optional.ofNullable(lastFailure);
    }
}
