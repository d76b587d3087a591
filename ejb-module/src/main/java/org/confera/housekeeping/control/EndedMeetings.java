package org.confera.housekeeping.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.confera.meeting.entity.MeetingState;

/** The meetings that are over, in the order of their ends. Every method joins the caller's transaction. */
@ApplicationScoped
public class EndedMeetings {
    private static final String SELECT = "select new org.confera.housekeeping.control.Milestone(m.endedAt, m.id) from Meeting m"
            + " where m.state = :ended and (m.endedAt > :endedAt or m.endedAt = :endedAt and m.id > :id) and %s order by m.endedAt, m.id";
    private static final String WITHOUT_SUMMARY = "exists (select a from Attendance a where a.participant.meeting = m"
            + " and not exists (select s from AttendanceSummary s where s.participant = a.participant))";

    @PersistenceContext(unitName = "confera")
    EntityManager entities;

    /** Those after this one that somebody was in of whom no summary is written. */
    public List<Milestone> withoutSummary(Milestone after, int most) {
        return entities.createQuery(SELECT.formatted(WITHOUT_SUMMARY), Milestone.class)
                .setParameter("ended", MeetingState.ENDED).setParameter("endedAt", after.endedAt()).setParameter("id", after.meetingId())
                .setMaxResults(most).getResultList();
    }

    /** Those after this one that ended before a moment. */
    public List<Milestone> endedBefore(Instant before, Milestone after, int most) {
        return entities.createQuery(SELECT.formatted("m.endedAt < :before"), Milestone.class)
                .setParameter("ended", MeetingState.ENDED).setParameter("endedAt", after.endedAt()).setParameter("id", after.meetingId())
                .setParameter("before", before).setMaxResults(most).getResultList();
    }

    /** Removes a meeting with all that depends on it; the database's own keys cascade. Twice is as good as once. */
    public void remove(UUID meetingId) {
        entities.createQuery("delete from Meeting m where m.id = :id and m.state = :ended")
                .setParameter("id", meetingId).setParameter("ended", MeetingState.ENDED).executeUpdate();
    }
}
