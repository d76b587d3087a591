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
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.confera.account.entity.RandomToken;
import org.confera.account.entity.RememberedSignIn;

/** The table of those who are signed in, each call in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RememberedSignInRows {

    @PersistenceContext(unitName = "confera")
    EntityManager em;
    @Inject
    InstantSource clock;

    public RememberedSignIn insert(UUID account, RandomToken token, Duration life) {
        RememberedSignIn made = new RememberedSignIn(em.find(Account.class, account), token, clock.instant(), life);
        em.persist(made);
        return made;
    }

    /** The sign-in that this token opens, which lasts anew by that; its account is loaded. */
    public Optional<RememberedSignIn> use(RandomToken shown, Duration life) {
        return byHash(shown).map(known -> {
            known.shown(shown, clock.instant());
            known.renew(clock.instant(), life);
            return known;
        });
    }

    /** The same, by a browser that opens a page: from now on it shows {@code next}, if that is answered true. */
    public boolean replace(RandomToken shown, RandomToken next) {
        return byHash(shown).filter(known -> {
            em.refresh(known, LockModeType.PESSIMISTIC_WRITE);
            return known.replace(shown, next);
        }).isPresent();
    }

    /** The sign-in of this id, if it still holds, which lasts anew by that; its account is loaded. */
    public Optional<RememberedSignIn> use(UUID id, Duration life) {
        Optional<RememberedSignIn> holding = em.createNamedQuery(RememberedSignIn.BY_ID, RememberedSignIn.class)
                .setParameter("id", id).getResultStream().findFirst().filter(known -> known.holds(clock.instant()));
        holding.ifPresent(known -> known.renew(clock.instant(), life));
        return holding;
    }

    /** Those of these sign-ins that are over. */
    public Set<UUID> ended(Collection<UUID> ids) {
        Set<UUID> ended = new HashSet<>(ids);
        if (!ended.isEmpty()) {
            em.createNamedQuery(RememberedSignIn.HOLDING, UUID.class).setParameter("ids", ids)
                    .setParameter("now", clock.instant()).getResultList().forEach(ended::remove);
        }
        return ended;
    }

    public List<UUID> ofAccount(UUID account) {
        return em.createNamedQuery(RememberedSignIn.OF_ACCOUNT, UUID.class).setParameter("account", account).getResultList();
    }

    public void forget(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            em.createNamedQuery(RememberedSignIn.FORGET).setParameter("ids", ids).executeUpdate();
        }
    }

    public int forgetExpired() {
        return em.createNamedQuery(RememberedSignIn.FORGET_EXPIRED).setParameter("now", clock.instant()).executeUpdate();
    }

    private Optional<RememberedSignIn> byHash(RandomToken shown) {
        return em.createNamedQuery(RememberedSignIn.BY_HASH, RememberedSignIn.class).setParameter("hash", shown.hash())
                .getResultStream().findFirst().filter(known -> known.accepts(shown, clock.instant()));
    }
}
