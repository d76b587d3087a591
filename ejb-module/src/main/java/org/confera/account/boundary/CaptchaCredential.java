package org.confera.account.boundary;

import jakarta.security.enterprise.credential.Credential;
import java.util.Optional;
import org.confera.account.entity.AccountRefusal;
import org.confera.account.entity.AccountRefusedException;

/**
 * What a person typed to sign in. After it was refused it also knows why, since Jakarta Security's answer has no room
 * for that: the page asks {@link #refusal()}.
 */
public final class CaptchaCredential implements Credential {

    private final String email;
    private final String password;
    private final String captchaToken;
    private final String captchaAnswer;
    private String clientAddress = "unknown";
    private AccountRefusal refusal;

    public CaptchaCredential(String email, String password, String captchaToken, String captchaAnswer) {
        this.email = email;
        this.password = password;
        this.captchaToken = captchaToken;
        this.captchaAnswer = captchaAnswer;
    }

    /** Set by the mechanism, which has the request. */
    void from(String clientAddress) {
        this.clientAddress = clientAddress;
    }

    SignIn toSignIn() {
        return new SignIn(email, password, captchaToken, captchaAnswer, clientAddress);
    }

    void refuse(AccountRefusedException why) {
        refusal = why.refusals().getFirst();
    }

    void refuse(AccountRefusal why) {
        refusal = why;
    }

    /** Why it was refused; empty before it was shown and after it was accepted. */
    public Optional<AccountRefusal> refusal() {
        return Optional.ofNullable(refusal);
    }
}
