package org.confera.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confera.account.entity.Account;
import org.confera.account.entity.AccountField;
import org.confera.account.entity.AccountRefusal;
import org.confera.account.entity.AccountRefusedException;
import org.confera.account.entity.Role;

/** Asks {@link Accounts} for Jakarta Security. The caller's name is the account's id: addresses and names change. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

    @Inject
    private Accounts accounts;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof CaptchaCredential typed)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        try {
            Optional<Account> account = accounts.authenticate(typed.toSignIn());
            if (account.isEmpty()) {
                typed.refuse(AccountRefusal.of(AccountField.FORM, AccountRefusal.SIGN_IN_WRONG));
            }
            return account.map(AccountIdentityStore::valid).orElse(CredentialValidationResult.INVALID_RESULT);
        } catch (AccountRefusedException e) {
            typed.refuse(e);
            return CredentialValidationResult.INVALID_RESULT;
        }
    }

    private static CredentialValidationResult valid(Account account) {
        return new CredentialValidationResult(account.getId().toString(), groups(account));
    }

    /** Everybody is a user; administrators are that as well. */
    static Set<String> groups(Account account) {
        return new HashSet<>(List.of(Role.USER.group(), account.getRole().group()));
    }
}
