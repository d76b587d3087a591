package org.confera.account.control;

import java.util.Optional;
import org.confera.account.entity.Account;
import org.confera.account.entity.PasswordHash;

/** Compares a password with an account's, and with nobody's if there is no account: the work is the same. */
public final class PasswordCheck {

    /** Far longer than any that can be chosen, short enough to be cheap. */
    private static final int MAX_LENGTH = 1024;
    private static final PasswordHash NOBODYS = PasswordHash.unknown();

    private PasswordCheck() {
    }

    public static boolean passes(Optional<Account> account, String password) {
        String given = password == null || password.length() > MAX_LENGTH ? "" : password;
        PasswordHash hash = account.map(Account::getPasswordHash).orElse(NOBODYS);
        return hash.matches(given) & account.isPresent();
    }
}
