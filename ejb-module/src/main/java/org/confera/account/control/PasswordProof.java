package org.confera.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.confera.account.entity.Account;
import org.confera.account.entity.AccountField;
import org.confera.account.entity.AccountRefusal;
import org.confera.account.entity.AccountRefusedException;

/**
 * Asks somebody who is signed in for their password once more, as slowly as the sign-in does: whoever finds a browser open
 * can guess no faster there than at the door.
 */
@ApplicationScoped
public class PasswordProof {

    private final Throttle throttle;

    protected PasswordProof() {
        this(null);
    }

    @Inject
    PasswordProof(Throttle throttle) {
        this.throttle = throttle;
    }

    /** @throws AccountRefusedException if this is not the account's password, or it is too early after failures */
    public void require(Account account, String typed, String clientAddress) throws AccountRefusedException {
        List<ThrottleSubject> subjects = ThrottleSubject.ofSignIn(account.getEmail(), clientAddress);
        throttle.require(subjects, clientAddress);
        if (!PasswordCheck.passes(Optional.of(account), typed)) {
            AccountLog.LOG.proofRefused(clientAddress, account.getId());
            throw new AccountRefusedException(AccountRefusal.of(AccountField.CURRENT_PASSWORD, AccountRefusal.CURRENT_PASSWORD_WRONG));
        }
        throttle.forgive(subjects);
    }
}
