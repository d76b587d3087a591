package org.confera.account.boundary;

import java.util.Locale;
import java.util.Objects;

/**
 * What a person filled in to get an account, as typed.
 *
 * @param captchaToken  of the {@link org.confera.captcha.boundary.Captcha} that was shown
 * @param locale        in which the account's pages and mails will be
 * @param clientAddress the network address that asks
 */
public record SignUp(String name, String email, String password, String captchaToken, String captchaAnswer,
        Locale locale, String clientAddress) {

    public SignUp {
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(clientAddress, "clientAddress");
    }

    @Override
    public String toString() {
        return "SignUp from " + clientAddress;
    }
}
