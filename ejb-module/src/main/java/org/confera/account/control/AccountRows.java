package org.confera.account.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.confera.account.entity.Account;
import org.confera.account.entity.DisplayName;
import org.confera.account.entity.EmailAddress;
import org.confera.account.entity.PasswordHash;
import org.confera.account.entity.Theme;
import org.confera.database.Rows;

/** The table of accounts. */
@Stateless
@PermitAll
public class AccountRows {

    @PersistenceContext(unitName = "confera")
    EntityManager em;

    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    public Optional<Account> byEmail(EmailAddress email) {
        return em.createNamedQuery(Account.BY_EMAIL, Account.class).setParameter("email", email.value()).getResultStream().findFirst();
    }

    /** Throws {@link org.confera.database.AlreadyThereException} if the address has an account. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void insert(Account account) {
        Rows.insert(em, account);
    }

    public void rename(UUID id, DisplayName name) {
        find(id).ifPresent(account -> account.rename(name));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void changePassword(UUID id, PasswordHash hash) {
        find(id).ifPresent(account -> account.changePassword(hash));
    }

    /** Whether there is such an account to do this to. */
    public boolean change(UUID id, Consumer<Account> change) {
        Optional<Account> account = Optional.ofNullable(em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
        account.ifPresent(change);
        return account.isPresent();
    }

    public void prefer(UUID id, Locale locale, Theme theme) {
        find(id).ifPresent(account -> account.prefer(locale, theme));
    }
}
