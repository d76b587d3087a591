package org.confera.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.confera.account.control.AccountLog;
import org.confera.account.control.AccountRows;
import org.confera.account.control.PasswordResetRows;
import org.confera.account.entity.Account;
import org.confera.account.entity.EmailAddress;
import org.confera.account.entity.Role;

/** What is decided about an account by others than whoever signs in with it; joins the caller's transaction. */
@Stateless
@PermitAll
public class AccountOffice {

    private final AccountRows rows;
    private final PasswordResetRows resets;
    private final InstantSource clock;

    protected AccountOffice() {
        this(null, null, null);
    }

    @Inject
    public AccountOffice(AccountRows rows, PasswordResetRows resets, InstantSource clock) {
        this.rows = rows;
        this.resets = resets;
        this.clock = clock;
    }

    /** Whose address this is. */
    public Optional<UUID> find(String email) {
        return EmailAddress.parse(email).flatMap(rows::byEmail).filter(account -> !account.isErased()).map(Account::getId);
    }

    /** Nobody signs in with it until it is enabled; the caller ends its sign-ins. */
    public void disable(UUID account) {
        rows.change(account, Account::disable);
        resets.forgetOf(account);
        AccountLog.LOG.ordered(account, "disable");
    }

    public void enable(UUID account) {
        rows.change(account, Account::enable);
        AccountLog.LOG.ordered(account, "enable");
    }

    /** Counts from the next request on. */
    public void changeRole(UUID account, Role role) {
        rows.change(account, known -> known.changeRole(role));
        AccountLog.LOG.ordered(account, "role " + role);
    }

    /** Nothing tells any more whose it was; the caller ends its sign-ins. */
    public void erase(UUID account) {
        rows.change(account, known -> known.erase(clock.instant()));
        resets.forgetOf(account);
        AccountLog.LOG.erased(account);
    }
}
