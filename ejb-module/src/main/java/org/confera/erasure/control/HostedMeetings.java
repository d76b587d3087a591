package org.confera.erasure.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.MeetingState;
import org.confera.meeting.entity.MembershipState;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.ParticipantRole;

/** The meetings of one host, and who may inherit one. Every method joins the caller's transaction. */
@ApplicationScoped
public class HostedMeetings {

    /** Whoever is there comes first, then who was let in first. */
    private static final String HEIRS = "select p from Participant p left join Attendance a on a.participant = p and a.leftAt is null"
            + " where p.meeting = :meeting and p.role = :coHost and p.account <> :host and p.account.disabled = false and p.membership not in :away"
            + " order by case when a.joinedAt is null then 1 else 0 end, a.joinedAt, p.admittedAt, p.id";

    @PersistenceContext(unitName = "confera")
    EntityManager entities;

    /** Those that are not over, in the order in which everybody locks them. */
    public List<UUID> of(UUID host) {
        return entities.createQuery("select m.id from Meeting m where m.host.id = :host and m.state <> :ended order by m.id", UUID.class)
                .setParameter("host", host).setParameter("ended", MeetingState.ENDED).getResultList();
    }

    /** The co-host who has been there for longest. */
    public Optional<Participant> heir(Meeting meeting) {
        return entities.createQuery(HEIRS, Participant.class).setParameter("meeting", meeting).setParameter("host", meeting.getHost())
                .setParameter("coHost", ParticipantRole.CO_HOST)
                .setParameter("away", List.of(MembershipState.REMOVED, MembershipState.REJECTED)).setMaxResults(1)
                .getResultStream().findFirst();
    }
}
