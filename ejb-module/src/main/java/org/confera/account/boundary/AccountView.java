package org.confera.account.boundary;

import java.util.Locale;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.confera.account.entity.Theme;

/** What pages show a person of their own account. */
public record AccountView(UUID id, String displayName, String email, Locale locale, Theme theme) {

    static AccountView of(Account account) {
        return new AccountView(account.getId(), account.getDisplayName(), account.getEmail(), account.getLocale(), account.getTheme());
    }
}
