package org.confera.question.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.UUID;
import org.confera.meeting.entity.Participant;

/** One person's vote for one question; the unique key keeps it one under races. */
@Entity
@Table(name = "question_vote", uniqueConstraints = @UniqueConstraint(columnNames = {"question_id", "voter_id"}))
public class QuestionVote {

    @Id
    private UUID id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "question_id", nullable = false)
    private Question question;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "voter_id", nullable = false)
    private Participant voter;
    @Column(name = "voted_at", nullable = false)
    private Instant votedAt;

    protected QuestionVote() {
    }

    public QuestionVote(Question question, Participant voter, Instant now) {
        if (!question.getMeeting().getId().equals(voter.getMeeting().getId())) {
            throw new IllegalArgumentException("a vote stays within its meeting");
        }
        this.id = UUID.randomUUID();
        this.question = question;
        this.voter = voter;
        this.votedAt = now;
    }

    public UUID getId() {
        return id;
    }

    public Question getQuestion() {
        return question;
    }

    public Participant getVoter() {
        return voter;
    }

    public Instant getVotedAt() {
        return votedAt;
    }
}
