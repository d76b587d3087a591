package org.confera.question.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.RefusalReason;
import org.confera.text.Text;

/** A question to the meeting. Its votes are counted from {@link QuestionVote}, never kept as a number that could drift. */
@Entity
@Table(name = "question")
public class Question {

    public static final int MAX_CODE_POINTS = 1000;

    @Id
    private UUID id;
    @Version
    private long version;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id", nullable = false)
    private Meeting meeting;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "asker_id", nullable = false)
    private Participant asker;
    @Column(nullable = false)
    private boolean anonymous;
    @Column(name = "body", nullable = false, length = 2000)
    private String text;
    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;
    @Column(name = "pinned_at")
    private Instant pinnedAt;
    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Question() {
    }

    /** @throws IllegalArgumentException if the text is none, see {@link #writing(String)} */
    public Question(Participant asker, String text, boolean anonymous, Instant now) {
        this.id = UUID.randomUUID();
        this.meeting = asker.getMeeting();
        this.asker = asker;
        this.text = writing(text);
        this.anonymous = anonymous;
        this.askedAt = now;
    }

    /**
     * What is stored of what a person wrote: one Unicode form, without blanks around it.
     *
     * @throws IllegalArgumentException if it is empty, too long or disguises something
     */
    public static String writing(String given) {
        String text = Text.normalise(given);
        int length = Text.codePoints(text);
        if (length < 1 || length > MAX_CODE_POINTS) {
            throw new IllegalArgumentException("a question has 1-%d characters, this one has %d".formatted(MAX_CODE_POINTS, length));
        }
        if (Text.hasControlsBesidesLines(text)) {
            throw new IllegalArgumentException("a question has no control characters but line breaks and tabs");
        }
        return text;
    }

    /** Stands above the others, or with them again. Twice is as good as once. */
    public void pin(boolean pinned, Instant now) {
        pinnedAt = !pinned ? null : pinnedAt == null ? now : pinnedAt;
    }

    /** Is done with, or open again. Twice is as good as once. */
    public void answer(boolean answered, Instant now) {
        answeredAt = !answered ? null : answeredAt == null ? now : answeredAt;
    }

    /** Why this person may not delete it: hosts and co-hosts may delete any, others their own. */
    public Optional<RefusalReason> deletionRefused(Participant by) {
        boolean own = asker.getId().equals(by.getId());
        return own ? Optional.empty() : meeting.refusalInside(Operation.MODERATE_QUESTIONS, by);
    }

    public UUID getId() {
        return id;
    }

    /** Grows with each change, votes included. */
    public long getVersion() {
        return version;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public Participant getAsker() {
        return asker;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    public String getText() {
        return text;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public Optional<Instant> getPinnedAt() {
        return Optional.ofNullable(pinnedAt);
    }

    public Optional<Instant> getAnsweredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
