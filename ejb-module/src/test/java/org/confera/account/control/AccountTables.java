package org.confera.account.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.confera.account.entity.Account;
import org.confera.account.entity.DisplayName;
import org.confera.account.entity.EmailAddress;
import org.confera.account.entity.PasswordHash;
import org.confera.account.entity.PasswordReset;
import org.confera.account.entity.RandomToken;
import org.confera.account.entity.RememberedSignIn;
import org.confera.database.Container;
import org.confera.mail.boundary.Outbox;

/** The tables of accounts on a real database, each call in a transaction of its own as the container would have it. */
public final class AccountTables {
    public Instant now = Instant.parse("2026-11-02T12:00:00Z");
    public final Container container = new Container();
    public final AccountRows accounts = container.repository(new OwnAccountRows());
    public final RememberedSignInRows signIns = container.repository(new OwnSignInRows());
    public final PasswordResetRows resets = container.repository(new OwnResetRows());
    public final Throttle throttle = new Throttle(container.repository(new OwnThrottleRows()));
    public final PasswordProof proof = new PasswordProof(throttle);

    /** Somebody who signed up. */
    public Account keep(Account account) {
        container.database().inTransaction(session -> session.persist(account));
        return account;
    }

    public UUID signIn(Account account) {
        return signIns.insert(account.getId(), RandomToken.random(), Duration.ofMinutes(30)).getId();
    }

    public Account again(Account account) {
        return accounts.find(account.getId()).orElseThrow();
    }

    /** Sends letters in the transaction of the caller. */
    public ResetPost post(Outbox outbox) {
        PasswordResetRows joining = container.repository(new PasswordResetRows());
        joining.clock = () -> now;
        return new ResetPost(container.repository(new AccountRows()), joining, outbox, () -> now);
    }

    private <T> T alone(Supplier<T> work) {
        try {
            return container.call(work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private final class OwnAccountRows extends AccountRows {
        @Override
        public Optional<Account> find(UUID id) {
            return alone(() -> super.find(id));
        }

        @Override
        public Optional<Account> byEmail(EmailAddress email) {
            return alone(() -> super.byEmail(email));
        }

        @Override
        public boolean change(UUID id, Consumer<Account> change) {
            return alone(() -> super.change(id, change));
        }

        @Override
        public void rename(UUID id, DisplayName name) {
            alone(() -> {
                em.find(Account.class, id).rename(name);
                return null;
            });
        }

        @Override
        public void changePassword(UUID id, PasswordHash hash) {
            alone(() -> {
                em.find(Account.class, id).changePassword(hash);
                return null;
            });
        }
    }

    private final class OwnSignInRows extends RememberedSignInRows {
        OwnSignInRows() {
            clock = () -> now;
        }

        @Override
        public RememberedSignIn insert(UUID account, RandomToken token, Duration life) {
            return alone(() -> super.insert(account, token, life));
        }

        @Override
        public List<UUID> ofAccount(UUID account) {
            return alone(() -> super.ofAccount(account));
        }

        @Override
        public void forget(Collection<UUID> ids) {
            alone(() -> {
                super.forget(ids);
                return null;
            });
        }
    }

    private final class OwnResetRows extends PasswordResetRows {
        OwnResetRows() {
            clock = () -> now;
        }

        @Override
        public PasswordReset replace(UUID account, RandomToken token) {
            return alone(() -> super.replace(account, token));
        }

        @Override
        public boolean isOpen(RandomToken shown) {
            return alone(() -> super.isOpen(shown));
        }

        @Override
        public Optional<UUID> use(RandomToken shown, PasswordHash hash) {
            return alone(() -> super.use(shown, hash));
        }

        @Override
        public void forgetOf(UUID account) {
            alone(() -> {
                super.forgetOf(account);
                return null;
            });
        }

        @Override
        public int forgetExpired() {
            return alone(super::forgetExpired);
        }
    }

    private final class OwnThrottleRows extends ThrottleRows {
        OwnThrottleRows() {
            clock = () -> now;
        }

        @Override
        public Duration charge(Collection<ThrottleSubject> subjects) {
            return alone(() -> super.charge(subjects));
        }

        @Override
        public void forgive(Collection<ThrottleSubject> subjects) {
            alone(() -> {
                super.forgive(subjects);
                return null;
            });
        }
    }
}
