package org.confera.account.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Every hour: sign-ins and mailed links whose time is over. */
@Singleton
@PermitAll
public class SignInPurge {

    @Inject
    private RememberedSignInRows rows;
    @Inject
    private PasswordResetRows resets;

    @Schedule(hour = "*", minute = "37", info = "forget sign-ins whose time is over")
    public void purge() {
        AccountLog.LOG.signInsForgotten(rows.forgetExpired());
        resets.forgetExpired();
    }
}
