package org.confera.meeting.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.confera.account.entity.Account;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.MeetingCode;
import org.confera.meeting.entity.MeetingKind;
import org.confera.meeting.entity.MeetingState;
import org.confera.meeting.entity.MembershipState;
import org.confera.meeting.entity.Participant;

/** Where meetings and memberships are kept. Every method joins the caller's transaction. */
@ApplicationScoped
public class MeetingRepository {
    /** 26^10 codes: drawing a taken one twice in a row is a broken random generator, not bad luck. */
    private static final int DRAWS = 5;

    @PersistenceContext
    EntityManager entities;

    /** Keeps a new meeting; the database refuses a code that is taken. */
    public void add(Meeting meeting) {
        entities.persist(meeting);
        entities.flush();
    }

    public void add(Participant participant) {
        entities.persist(participant);
    }

    /** Removes a meeting with all that depends on it; the database's own keys cascade. */
    public void remove(Meeting meeting) {
        entities.remove(meeting);
    }

    public Optional<Account> account(UUID id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    public Optional<Meeting> byCode(String code) {
        return entities.createQuery("select m from Meeting m join fetch m.host where m.code = :code", Meeting.class)
                .setParameter("code", code).getResultStream().findFirst();
    }

    /** A code that no meeting has; give a {@link java.security.SecureRandom}. */
    public String freeCode(RandomGenerator random) {
        for (int draw = 0; draw < DRAWS; draw++) {
            String code = MeetingCode.random(random).value();
            if (idOf(code).isEmpty()) {
                return code;
            }
        }
        throw new IllegalStateException(DRAWS + " random meeting codes in a row were taken");
    }

    /** Which meeting has this code; unlike {@link #byCode} it loads nothing that another transaction could make stale. */
    public Optional<UUID> idOf(String code) {
        return entities.createQuery("select m.id from Meeting m where m.code = :code", UUID.class)
                .setParameter("code", code).getResultStream().findFirst();
    }

    /**
     * The meeting, for nobody else to decide about before this transaction ends. It must not have been loaded in this
     * transaction before: if others changed it meanwhile, the lock would fail instead of waiting.
     */
    public Optional<Meeting> locked(UUID id) {
        return Optional.ofNullable(entities.find(Meeting.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Meeting> find(UUID id) {
        return Optional.ofNullable(entities.find(Meeting.class, id));
    }

    /** Those in the lobby, longest waiting first. */
    public List<Participant> waiting(Meeting meeting) {
        return entities.createQuery("select p from Participant p where p.meeting = :meeting and p.membership = :waiting"
                + " order by p.waitingSince", Participant.class)
                .setParameter("meeting", meeting).setParameter("waiting", MembershipState.WAITING).getResultList();
    }

    /** The participant, for one decision at a time. */
    public Optional<Participant> lockedParticipant(UUID id) {
        return Optional.ofNullable(entities.find(Participant.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Participant> participant(UUID id) {
        return Optional.ofNullable(entities.find(Participant.class, id));
    }

    public Optional<Participant> participant(Meeting meeting, UUID accountId) {
        return entities.createQuery(
                "select p from Participant p where p.meeting = :meeting and p.account.id = :account", Participant.class)
                .setParameter("meeting", meeting).setParameter("account", accountId).getResultStream().findFirst();
    }

    /** Whether the host named this person a co-host before they were known to the meeting. */
    public boolean isNamedCoHost(Meeting meeting, Account account) {
        return entities.createQuery("select count(i) from Invitation i where i.meeting = :meeting and i.address = :address"
                + " and i.coHost = true and i.withdrawnAt is null", Long.class)
                .setParameter("meeting", meeting).setParameter("address", account.getEmail()).getSingleResult() > 0;
    }

    /** How many meetings people could be in now: live ones, and instant ones that wait for their first. */
    public long countLive() {
        return entities.createQuery("select count(m) from Meeting m where m.state = LIVE"
                + " or (m.kind = org.confera.meeting.entity.MeetingKind.INSTANT and m.state = SCHEDULED)", Long.class).getSingleResult();
    }

    /** Instant meetings of this host that nobody has entered, newest first. */
    public List<UUID> neverEntered(UUID hostId) {
        return entities.createQuery("select m.id from Meeting m where m.host.id = :host and m.kind = :kind"
                + " and m.state = :state order by m.createdAt desc", UUID.class)
                .setParameter("host", hostId).setParameter("kind", MeetingKind.INSTANT)
                .setParameter("state", MeetingState.SCHEDULED).getResultList();
    }

    /** Meetings that a person hosts or was let into, newest activity first. */
    public List<Meeting> recentOf(UUID accountId, int most) {
        return entities.createQuery("select m from Meeting m join fetch m.host h where h.id = :account or exists"
                + " (select p from Participant p where p.meeting = m and p.account.id = :account and p.membership = :admitted)"
                + " order by m.lastActivityAt desc", Meeting.class)
                .setParameter("account", accountId).setParameter("admitted", MembershipState.ADMITTED)
                .setMaxResults(most).getResultList();
    }

    /**
     * Meetings not ended that nobody was in since, but those whose planned time has not come yet: they lie quiet by the
     * hundred, and would hide the others.
     */
    public List<UUID> quietSince(Instant since, Instant now, int most) {
        return entities.createQuery("select m.id from Meeting m where m.state <> :ended and m.lastActivityAt <= :since"
                + " and (m.plannedStart is null or m.plannedStart <= :now and (m.state = :live or m.plannedStart <= :yesterday))"
                + " order by m.lastActivityAt", UUID.class)
                .setParameter("ended", MeetingState.ENDED).setParameter("live", MeetingState.LIVE).setParameter("since", since)
                .setParameter("now", now).setParameter("yesterday", now.minus(Meeting.NOBODY_CAME))
                .setMaxResults(most).getResultList();
    }

    /** Somebody is in this meeting now; takes no lock, for it happens once a minute in every meeting. */
    public void touch(UUID meetingId, Instant now) {
        entities.createQuery("update Meeting m set m.lastActivityAt = :now where m.id = :id and m.lastActivityAt < :now")
                .setParameter("now", now).setParameter("id", meetingId).executeUpdate();
    }

    /**
     * Nobody waits any more at this node: sockets died with it, and whoever comes back knocks again. Of whom an earlier
     * version did not write where they came is taken to be one of them.
     */
    public int emptyLobbies(String node) {
        return entities.createQuery("update Participant p set p.membership = :left, p.waitingSince = null,"
                + " p.version = p.version + 1 where p.membership = :waiting and (p.node = :node or p.node is null)")
                .setParameter("node", node)
                .setParameter("left", MembershipState.LEFT).setParameter("waiting", MembershipState.WAITING).executeUpdate();
    }
}
