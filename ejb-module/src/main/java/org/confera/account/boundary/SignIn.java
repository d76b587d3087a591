package org.confera.account.boundary;

import java.util.Objects;

/**
 * What a person filled in to get in, as typed.
 *
 * @param clientAddress the network address that asks
 */
public record SignIn(String email, String password, String captchaToken, String captchaAnswer, String clientAddress) {

    public SignIn {
        Objects.requireNonNull(clientAddress, "clientAddress");
    }

    @Override
    public String toString() {
        return "SignIn from " + clientAddress;
    }
}
