package org.confera.account.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.confera.account.entity.PasswordHash;
import org.confera.account.entity.PasswordReset;
import org.confera.account.entity.RandomToken;

/** The table of links by which forgotten passwords are replaced. */
@Stateless
@PermitAll
public class PasswordResetRows {

    @PersistenceContext(unitName = "confera")
    EntityManager em;
    @Inject
    InstantSource clock;

    /** Another link for an account; those before it are dead. */
    public PasswordReset replace(UUID account, RandomToken token) {
        Account owner = em.find(Account.class, account, LockModeType.PESSIMISTIC_WRITE);
        forget(account);
        PasswordReset made = new PasswordReset(owner, token, clock.instant());
        em.persist(made);
        return made;
    }

    /** Whether this still opens an account. */
    public boolean isOpen(RandomToken shown) {
        return owner(shown).isPresent();
    }

    /** Uses a link up and gives its account another password; answers whose, or nobody's: of two uses at once, one is too late. */
    public Optional<UUID> use(RandomToken shown, PasswordHash hash) {
        Optional<UUID> owner = owner(shown).filter(_ -> em.createNamedQuery(PasswordReset.USE)
                .setParameter("hash", shown.hash()).setParameter("now", clock.instant()).executeUpdate() == 1);
        owner.ifPresent(account -> {
            em.find(Account.class, account, LockModeType.PESSIMISTIC_WRITE).changePassword(hash);
            forget(account);
        });
        return owner;
    }

    /** An account's links are dead. */
    public void forgetOf(UUID account) {
        forget(account);
    }

    private void forget(UUID account) {
        em.createNamedQuery(PasswordReset.FORGET_OF_ACCOUNT).setParameter("account", account).executeUpdate();
    }

    public int forgetExpired() {
        return em.createNamedQuery(PasswordReset.FORGET_EXPIRED).setParameter("now", clock.instant()).executeUpdate();
    }

    private Optional<UUID> owner(RandomToken shown) {
        return em.createNamedQuery(PasswordReset.OPEN, UUID.class)
                .setParameter("hash", shown.hash()).setParameter("now", clock.instant()).getResultStream().findFirst();
    }
}
