package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.confera.account.boundary.CaptchaCredential;
import org.confera.account.boundary.ForgottenPasswords;
import org.confera.account.entity.AccountField;
import org.confera.account.entity.AccountRefusal;

/** The sign-in form. Who may come in is decided by Confera's identity store; the form only says whether. */
@Named("signIn")
@RequestScoped
public class SignInView extends DoorView {

    @Inject
    private SecurityContext security;
    @Inject
    private ForgottenPasswords passwords;

    public void signIn() throws IOException {
        HttpServletResponse response = (HttpServletResponse) external().getResponse();
        CaptchaCredential credential = new CaptchaCredential(getEmail(), getPassword(), captcha.token(), captcha.getAnswer());
        captcha.renew();
        AuthenticationStatus status = security.authenticate(request, response,
                AuthenticationParameters.withParams().credential(credential).newAuthentication(true));
        if (status == AuthenticationStatus.SUCCESS) {
            if (me.isSignedIn()) {
                AppearanceCookies.takeOver(request, response, me.view());
            }
            goOn();
        } else {
            Refusals.show(List.of(credential.refusal()
                    .orElseGet(() -> AccountRefusal.of(AccountField.FORM, AccountRefusal.SIGN_IN_WRONG))), texts);
        }
    }

    /** Whether this server can mail a link to those who forgot their password. */
    public boolean isForgettingPossible() {
        return passwords.isPossible();
    }

    public String getForgottenAddress() {
        return Doors.address("forgotten.xhtml", request.getContextPath(), getReturnPath());
    }

    public String getSignUpAddress() {
        return Doors.address("sign-up.xhtml", request.getContextPath(), getReturnPath());
    }
}
