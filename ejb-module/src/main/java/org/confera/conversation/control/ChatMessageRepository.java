package org.confera.conversation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confera.conversation.entity.ChatMessage;
import org.confera.database.Rows;
import org.confera.meeting.entity.Participant;

/** Where lines of chat are kept. Every method joins the caller's transaction. */
@ApplicationScoped
public class ChatMessageRepository {
    /** What one person may read of a room: its lines, and their own private ones wherever those were written. */
    private static final String READABLE = "select m from ChatMessage m join fetch m.sender left join fetch m.recipient"
            + " where m.meeting = :meeting and (m.recipient is null and %s or m.recipient is not null"
            + " and (m.sender = :reader or m.recipient = :reader)) and %s order by m.sentAt desc, m.id desc";
    private static final String OLDER = "(m.sentAt < :sentAt or m.sentAt = :sentAt and m.id < :id)";

    @PersistenceContext
    EntityManager entities;

    /** @throws org.confera.database.AlreadyThereException if its sender's page has sent it before */
    public void add(ChatMessage message) {
        Rows.insert(entities, message);
    }

    /** The line that its sender's page gave this id. */
    public Optional<ChatMessage> sent(UUID senderId, UUID clientMessageId) {
        return entities.createQuery("select m from ChatMessage m join fetch m.sender left join fetch m.recipient"
                + " where m.sender.id = :sender and m.clientMessageId = :line", ChatMessage.class)
                .setParameter("sender", senderId).setParameter("line", clientMessageId).getResultStream().findFirst();
    }

    /** A line that this person may read. */
    public Optional<ChatMessage> readable(Participant reader, UUID breakoutId, UUID id) {
        return query(reader, breakoutId, "m.id = :id").setParameter("id", id).getResultStream().findFirst();
    }

    /** What this person may read, newest first. */
    public List<ChatMessage> newest(Participant reader, UUID breakoutId, int most) {
        return query(reader, breakoutId, "1 = 1").setMaxResults(most).getResultList();
    }

    /** What this person may read of before a line, newest first. */
    public List<ChatMessage> before(Participant reader, UUID breakoutId, ChatMessage line, int most) {
        return query(reader, breakoutId, OLDER).setParameter("sentAt", line.getSentAt()).setParameter("id", line.getId())
                .setMaxResults(most).getResultList();
    }

    private TypedQuery<ChatMessage> query(Participant reader, UUID breakoutId, String which) {
        String here = breakoutId != null ? "m.breakoutId = :breakout" : "m.breakoutId is null";
        TypedQuery<ChatMessage> query = entities.createQuery(READABLE.formatted(here, which), ChatMessage.class)
                .setParameter("meeting", reader.getMeeting()).setParameter("reader", reader);
        if (breakoutId != null) {
            query.setParameter("breakout", breakoutId);
        }
        return query;
    }
}
