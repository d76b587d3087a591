package org.confera.attendance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confera.attendance.entity.Attendance;
import org.confera.attendance.entity.AttendanceSummary;
import org.confera.attendance.entity.Heartbeat;
import org.confera.attendance.entity.RoomInMeeting;
import org.confera.attendance.entity.SignsOfLife;
import org.confera.database.Rows;

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

    /** All stays through this server that have not ended, with their meetings. */
    public List<Attendance> allOpen(String node) {
        return entities.createQuery("select a from Attendance a join fetch a.participant p join fetch p.meeting"
                + " where a.leftAt is null and a.node = :node", Attendance.class).setParameter("node", node).getResultList();
    }

    /** All stays in a meeting, with their people, in the order of arrival. */
    public List<Attendance> of(UUID meetingId) {
        return entities.createQuery("select a from Attendance a join fetch a.participant p join fetch p.meeting join fetch p.account"
                + " where p.meeting.id = :meeting order by a.joinedAt, a.id", Attendance.class)
                .setParameter("meeting", meetingId).getResultList();
    }

    /** A breakout room as it is called at this moment; the main room for null or a room that is gone. */
    public RoomInMeeting room(UUID breakoutId) {
        return entities.createQuery("select b.name from Breakout b where b.id = :id", String.class)
                .setParameter("id", breakoutId).getResultStream().findFirst()
                .map(name -> new RoomInMeeting(breakoutId, name)).orElse(RoomInMeeting.MAIN);
    }

    // --- how long a server was alive ---

    public Optional<Instant> lastSeen(String node) {
        return Optional.ofNullable(entities.find(Heartbeat.class, node)).map(Heartbeat::getSeenAt);
    }

    /** Of all servers that ever had somebody in a meeting. */
    public SignsOfLife signsOfLife() {
        return new SignsOfLife(entities.createQuery("select h from Heartbeat h", Heartbeat.class).getResultStream()
                .collect(Collectors.toMap(Heartbeat::getNode, Heartbeat::getSeenAt)));
    }

    /** One row is written, whoever is there. */
    public void beat(String node, Instant now) {
        int known = entities.createQuery("update Heartbeat h set h.seenAt = :now where h.node = :node")
                .setParameter("now", now).setParameter("node", node).executeUpdate();
        if (known == 0) {
            Rows.insert(entities, new Heartbeat(node, now));
        }
    }

    // --- what stays add up to ---

    public Optional<AttendanceSummary> summary(UUID participantId) {
        return Optional.ofNullable(entities.find(AttendanceSummary.class, participantId));
    }

    public void add(AttendanceSummary summary) {
        entities.persist(summary);
    }
}
