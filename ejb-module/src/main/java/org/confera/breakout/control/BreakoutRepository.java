package org.confera.breakout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confera.breakout.entity.Breakout;
import org.confera.breakout.entity.Split;
import org.confera.meeting.entity.Participant;

/** Where splits and breakout rooms are kept. Every method joins the caller's transaction. */
@ApplicationScoped
public class BreakoutRepository {
    @PersistenceContext
    EntityManager entities;

    public void add(Split split) {
        entities.persist(split);
    }

    public void add(Breakout room) {
        entities.persist(room);
    }

    /** The split that goes on. */
    public Optional<Split> open(UUID meetingId) {
        return entities.createQuery("select s from Split s where s.meeting.id = :meeting and s.closedAt is null", Split.class)
                .setParameter("meeting", meetingId).getResultStream().findFirst();
    }

    /** How often the meeting was split. */
    public int count(UUID meetingId) {
        return entities.createQuery("select count(s) from Split s where s.meeting.id = :meeting", Long.class)
                .setParameter("meeting", meetingId).getSingleResult().intValue();
    }

    /** In the order in which they are listed. */
    public List<Breakout> rooms(Split split) {
        return entities.createQuery("select b from Breakout b where b.split = :split order by b.roomNumber", Breakout.class)
                .setParameter("split", split).getResultList();
    }

    /** A room of this meeting, also of an earlier split. */
    public Optional<Breakout> room(UUID meetingId, UUID breakoutId) {
        return Optional.ofNullable(entities.find(Breakout.class, breakoutId))
                .filter(room -> room.getMeeting().getId().equals(meetingId));
    }

    /** Everybody who is or was in this meeting, or knocked. */
    public List<Participant> people(UUID meetingId) {
        return entities.createQuery("select p from Participant p join fetch p.account where p.meeting.id = :meeting", Participant.class)
                .setParameter("meeting", meetingId).getResultList();
    }
}
