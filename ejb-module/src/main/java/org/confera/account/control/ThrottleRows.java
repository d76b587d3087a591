package org.confera.account.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.confera.account.entity.SignInThrottle;
import org.confera.database.Rows;

/** The table of failures, locked row by row in one order, in transactions of its own: a failure counts whatever comes of it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ThrottleRows {

    @PersistenceContext(unitName = "confera")
    EntityManager em;
    @Inject
    InstantSource clock;

    /** Charges an attempt to all subjects, or to none and answers how long to wait. */
    public Duration charge(Collection<ThrottleSubject> subjects) {
        Instant now = clock.instant();
        Map<ThrottleSubject, SignInThrottle> rows = new LinkedHashMap<>();
        inLockingOrder(subjects).forEach(subject -> rows.put(subject, lockOrCreate(subject, now)));
        Duration waiting = rows.values().stream().map(row -> row.waiting(now)).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        if (waiting.isZero()) {
            rows.forEach((subject, row) -> row.charge(subject.policy(), now));
        }
        return waiting;
    }

    /** The attempt that was charged last succeeded. */
    public void forgive(Collection<ThrottleSubject> subjects) {
        Instant now = clock.instant();
        inLockingOrder(subjects).forEach(subject -> lockOrCreate(subject, now).forgive(subject.policy()));
    }

    /** Rows that nothing was charged to since, or only what was forgotten long ago. */
    public int forget(Instant before) {
        return em.createNamedQuery(SignInThrottle.FORGET).setParameter("before", before).executeUpdate();
    }

    private static List<ThrottleSubject> inLockingOrder(Collection<ThrottleSubject> subjects) {
        return subjects.stream().sorted(Comparator.comparing(ThrottleSubject::key)).toList();
    }

    private SignInThrottle lockOrCreate(ThrottleSubject subject, Instant now) {
        SignInThrottle row = em.find(SignInThrottle.class, subject.key(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new SignInThrottle(subject.key(), now);
            Rows.insert(em, row);
        }
        return row;
    }
}
