package org.confera.account.boundary;

import java.util.Objects;
import java.util.UUID;

/**
 * What somebody who is signed in filled in to get another password, as typed.
 *
 * @param signIn        the one that goes on; all others of the account end
 * @param clientAddress the network address that asks
 */
public record PasswordChange(UUID account, UUID signIn, String current, String wanted, String clientAddress) {

    public PasswordChange {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(signIn, "signIn");
        Objects.requireNonNull(clientAddress, "clientAddress");
    }

    @Override
    public String toString() {
        return "PasswordChange of " + account;
    }
}
