package org.confera.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.confera.account.control.AccountLog;
import org.confera.account.control.AccountRows;
import org.confera.account.control.Applicant;
import org.confera.account.control.PasswordProof;
import org.confera.account.control.PasswordResetRows;
import org.confera.account.entity.Account;
import org.confera.account.entity.AccountRefusedException;
import org.confera.account.entity.Password;
import org.confera.account.entity.PasswordHash;

/** What people change of their own account. Hashing takes a good part of a second, outside of transactions. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountSettings {

    private final AccountRows rows;
    private final PasswordProof proof;
    private final PasswordResetRows resets;
    private final RememberedSignIns signIns;

    protected AccountSettings() {
        this(null, null, null, null);
    }

    @Inject
    public AccountSettings(AccountRows rows, PasswordProof proof, PasswordResetRows resets, RememberedSignIns signIns) {
        this.rows = rows;
        this.proof = proof;
        this.resets = resets;
        this.signIns = signIns;
    }

    /**
     * Another name, which others see in each meeting that is joined from now on.
     *
     * @throws AccountRefusedException if it is no name
     */
    public void rename(UUID account, String name) throws AccountRefusedException {
        rows.rename(account, Applicant.name(name));
    }

    /**
     * Another password. Whoever is signed in elsewhere is signed out there: they may be the reason for the change.
     *
     * @throws AccountRefusedException if the new one is not in order, the current one is wrong, or it is too early after failures
     */
    public void changePassword(PasswordChange request) throws AccountRefusedException {
        Password wanted = Applicant.password(request.wanted());
        proof.require(account(request.account()), request.current(), request.clientAddress());
        rows.changePassword(request.account(), PasswordHash.of(wanted));
        resets.forgetOf(request.account());
        signIns.endOthersOf(request.account(), request.signIn());
        AccountLog.LOG.passwordChanged(request.account(), request.clientAddress());
    }

    /** @throws AccountRefusedException if this is not the account's password, or it is too early after failures */
    public void requirePassword(UUID account, String typed, String clientAddress) throws AccountRefusedException {
        proof.require(account(account), typed, clientAddress);
    }

    private Account account(UUID id) {
        return rows.find(id).orElseThrow(() -> new IllegalStateException("account " + id + " is signed in, but gone"));
    }
}
