package org.confera.conversation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confera.conversation.entity.ChatMessage;
import org.confera.meeting.entity.Participant;

/** The chat of all rooms of a meeting that is over. Every method joins the caller's transaction. */
@ApplicationScoped
public class PastChatRepository {
    /**
     * What one person may read afterwards: the main room's lines, those of the breakout rooms that they were in (of all for
     * those who led the meeting), and their own private ones.
     */
    private static final String READABLE = "select m from ChatMessage m join fetch m.sender left join fetch m.recipient"
            + " where m.meeting = :meeting and (m.sender.id = :reader or m.recipient.id = :reader or m.recipient is null and (m.breakoutId is null"
            + " or :everywhere = true or m.breakoutId in (select a.breakoutId from Attendance a where a.participant.id = :reader)))"
            + " and %s order by m.sentAt desc, m.id desc";
    private static final String OLDER = "(m.sentAt < :sentAt or m.sentAt = :sentAt and m.id < :id)";

    @PersistenceContext
    EntityManager entities;

    /** Newest first. */
    public List<ChatMessage> newest(Participant reader, int most) {
        return query(reader, "1 = 1").setMaxResults(most).getResultList();
    }

    /** Those before a line, newest first. */
    public List<ChatMessage> before(Participant reader, ChatMessage line, int most) {
        return query(reader, OLDER).setParameter("sentAt", line.getSentAt()).setParameter("id", line.getId())
                .setMaxResults(most).getResultList();
    }

    /** A line that this person may read. */
    public Optional<ChatMessage> readable(Participant reader, UUID id) {
        return query(reader, "m.id = :id").setParameter("id", id).getResultStream().findFirst();
    }

    /** What the breakout rooms of a meeting were called. */
    public Map<UUID, String> roomNames(UUID meetingId) {
        return entities.createQuery("select b.id, b.name from Breakout b where b.meeting.id = :meeting", Object[].class)
                .setParameter("meeting", meetingId).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    private TypedQuery<ChatMessage> query(Participant reader, String which) {
        return entities.createQuery(READABLE.formatted(which), ChatMessage.class).setParameter("meeting", reader.getMeeting())
                .setParameter("reader", reader.getId()).setParameter("everywhere", reader.getMeeting().roleOf(reader).moderates());
    }
}
