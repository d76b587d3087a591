package org.confera.schedule.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confera.account.entity.Account;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Participant;

/** The meetings of one person, as lists show them. Every method joins the caller's transaction. */
@ApplicationScoped
public class ScheduleRepository {
    /** Those that a person hosts, helps to host, was let into or is invited to. */
    private static final String MINE = " from Meeting m join m.host h where (h = :me"
            + " or exists (select p from Participant p where p.meeting = m and p.account = :me and (p.membership = ADMITTED or p.role = CO_HOST))"
            + " or exists (select i from Invitation i where i.meeting = m and i.address = :address and i.withdrawnAt is null))"
            + " and (lower(m.title) like :words escape '!' or lower(h.displayName) like :words escape '!' or m.code like :words escape '!')";
    private static final String TO_COME = " and m.state <> ENDED and (m.state = LIVE or m.plannedEnd is null or m.plannedEnd > :now)";
    private static final String OVER = " and (m.state = ENDED or m.state = SCHEDULED and m.plannedEnd <= :now)";

    @PersistenceContext
    EntityManager entities;

    /** Live ones first, then by their start. */
    public List<Meeting> toCome(Account me, String words, Instant now, int first, int most) {
        return page("select m" + MINE.replace("join m.host h", "join fetch m.host h") + TO_COME
                + " order by case when m.state = LIVE then 0 else 1 end, coalesce(m.plannedStart, m.createdAt), m.id", me, words, now, first, most);
    }

    public long countToCome(Account me, String words, Instant now) {
        return count(TO_COME, me, words, now);
    }

    /** The latest first. */
    public List<Meeting> over(Account me, String words, Instant now, int first, int most) {
        return page("select m" + MINE.replace("join m.host h", "join fetch m.host h") + OVER
                + " order by coalesce(m.endedAt, m.plannedEnd) desc, m.id", me, words, now, first, most);
    }

    public long countOver(Account me, String words, Instant now) {
        return count(OVER, me, words, now);
    }

    /** Who a person is to these meetings, by the meeting's id. */
    public Map<UUID, Participant> memberships(Account me, List<Meeting> meetings) {
        return meetings.isEmpty() ? Map.of()
                : entities.createQuery("select p from Participant p where p.account = :me and p.meeting in :meetings", Participant.class)
                        .setParameter("me", me).setParameter("meetings", meetings).getResultStream()
                        .collect(Collectors.toMap(person -> person.getMeeting().getId(), Function.identity()));
    }

    public Account account(UUID id) {
        return entities.find(Account.class, id);
    }

    private List<Meeting> page(String query, Account me, String words, Instant now, int first, int most) {
        return filled(entities.createQuery(query, Meeting.class), me, words, now).setFirstResult(first).setMaxResults(most).getResultList();
    }

    private long count(String which, Account me, String words, Instant now) {
        return filled(entities.createQuery("select count(m)" + MINE + which, Long.class), me, words, now).getSingleResult();
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, Account me, String words, Instant now) {
        String pattern = "%" + words.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return query.setParameter("me", me).setParameter("address", me.getEmail()).setParameter("words", pattern).setParameter("now", now);
    }
}
