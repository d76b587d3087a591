package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.confera.account.boundary.AccountView;
import org.confera.account.boundary.Accounts;
import org.confera.account.entity.Theme;

/** The person who is signed in, if anybody is. */
@Named("me")
@RequestScoped
public class CurrentAccount {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Accounts accounts;
    private AccountView account;

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    public UUID getId() {
        return view().id();
    }

    public String getDisplayName() {
        return view().displayName();
    }

    public String getEmail() {
        return view().email();
    }

    /** One or two letters that stand for the person where there is no picture. */
    public String getInitials() {
        return Initials.of(getDisplayName());
    }

    /** Remembers how pages look and speak, if anybody is signed in. */
    void prefer(String theme, String language) {
        if (isSignedIn()) {
            accounts.prefer(getId(), Locale.forLanguageTag(language), Theme.valueOf(theme.toUpperCase(Locale.ROOT)));
        }
    }

    AccountView view() {
        if (account == null) {
            account = Optional.ofNullable(request.getUserPrincipal()).flatMap(who -> accounts.find(who.getName()))
                    .orElseThrow(() -> new IllegalStateException("a page for the signed-in was asked for by somebody else"));
        }
        return account;
    }
}
