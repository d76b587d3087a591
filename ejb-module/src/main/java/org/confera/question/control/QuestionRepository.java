package org.confera.question.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confera.database.Rows;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Participant;
import org.confera.question.entity.Question;
import org.confera.question.entity.QuestionVote;

/** Where questions and votes are kept. Every method joins the caller's transaction. */
@ApplicationScoped
public class QuestionRepository {
    @PersistenceContext
    EntityManager entities;

    public void add(Question question) {
        entities.persist(question);
        entities.flush();
    }

    /** Votes go with it, by the database's own key. */
    public void remove(Question question) {
        entities.remove(question);
    }

    /**
     * A question of this meeting, for nobody else to change or count before this transaction ends; its revision grows. To
     * be asked before anything is read, so that what is read is what the one before has written, on any database.
     */
    public Optional<Question> locked(UUID meetingId, UUID id) {
        int found = entities.createQuery("update Question q set q.version = q.version + 1 where q.id = :id and q.meeting.id = :meeting")
                .setParameter("id", id).setParameter("meeting", meetingId).executeUpdate();
        return found == 0 ? Optional.empty() : Optional.of(entities.find(Question.class, id));
    }

    /** Pinned first, then by votes, then by age. */
    public List<Question> of(Meeting meeting) {
        Map<UUID, Long> votes = votes(meeting);
        return entities.createQuery("select q from Question q join fetch q.asker where q.meeting = :meeting", Question.class)
                .setParameter("meeting", meeting).getResultStream()
                .sorted(Comparator.comparing((Question question) -> question.getPinnedAt().isEmpty())
                        .thenComparing(question -> -votes.getOrDefault(question.getId(), 0L))
                        .thenComparing(Question::getAskedAt).thenComparing(Question::getId))
                .toList();
    }

    public long count(Meeting meeting) {
        return entities.createQuery("select count(q) from Question q where q.meeting = :meeting", Long.class)
                .setParameter("meeting", meeting).getSingleResult();
    }

    /** Question → votes, where there are any. */
    public Map<UUID, Long> votes(Meeting meeting) {
        return entities.createQuery("select v.question.id, count(v) from QuestionVote v where v.question.meeting = :meeting"
                + " group by v.question.id", Object[].class).setParameter("meeting", meeting).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    public long votes(Question question) {
        return entities.createQuery("select count(v) from QuestionVote v where v.question = :question", Long.class)
                .setParameter("question", question).getSingleResult();
    }

    /** The questions that this person voted for. */
    public List<UUID> votedFor(Participant voter) {
        return entities.createQuery("select v.question.id from QuestionVote v where v.voter = :voter", UUID.class)
                .setParameter("voter", voter).getResultList();
    }

    /** This person's vote for this question. */
    public Optional<QuestionVote> vote(Question question, Participant voter) {
        return entities.createQuery("select v from QuestionVote v where v.question = :question and v.voter = :voter", QuestionVote.class)
                .setParameter("question", question).setParameter("voter", voter).getResultStream().findFirst();
    }

    /** @throws org.confera.database.AlreadyThereException if this person has voted for it already */
    public void add(QuestionVote vote) {
        Rows.insert(entities, vote);
    }

    public void remove(QuestionVote vote) {
        entities.remove(vote);
        entities.flush();
    }

    /** Writes what was changed, so that a view shows the revision under which it is stored. */
    public void write() {
        entities.flush();
    }
}
