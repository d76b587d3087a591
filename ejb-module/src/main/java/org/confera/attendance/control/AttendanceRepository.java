package org.confera.attendance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confera.attendance.entity.Attendance;

/** Where stays are kept. Every method joins the caller's transaction. */
@ApplicationScoped
public class AttendanceRepository {
    @PersistenceContext
    EntityManager entities;

    public void add(Attendance stay) {
        entities.persist(stay);
    }

    /** The stay of a person that has not ended. */
    public Optional<Attendance> open(UUID participantId) {
        return entities.createQuery(
                "select a from Attendance a where a.participant.id = :participant and a.leftAt is null"
                        + " order by a.joinedAt desc", Attendance.class)
                .setParameter("participant", participantId).setMaxResults(1).getResultStream().findFirst();
    }

    /** All stays that have not ended, with their meetings. */
    public List<Attendance> allOpen() {
        return entities.createQuery("select a from Attendance a join fetch a.participant p join fetch p.meeting"
                + " where a.leftAt is null", Attendance.class).getResultList();
    }
}
