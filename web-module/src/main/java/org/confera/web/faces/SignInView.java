package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.confera.account.boundary.CaptchaCredential;
import org.confera.account.entity.AccountField;
import org.confera.account.entity.AccountRefusal;
import org.confera.web.security.ReturnPath;

/** The sign-in form. Who may come in is decided by Confera's identity store; the form only says whether. */
@Named("signIn")
@RequestScoped
public class SignInView {

    @Inject
    private SecurityContext security;
    @Inject
    private HttpServletRequest request;
    @Inject
    private CaptchaLine captcha;
    @Inject
    private CurrentAccount me;
    @Inject
    private Texts texts;
    private String returnPath;
    private String notice;
    private String email;
    private String password;

    /** Greets with a notice; whoever is signed in already goes on at once. */
    public void enter() throws IOException {
        if (me.isSignedIn()) {
            external().redirect(wayBack());
            return;
        }
        Notice.of(notice).ifPresent(known -> texts.news(known.key()));
    }

    public void signIn() throws IOException {
        HttpServletResponse response = (HttpServletResponse) external().getResponse();
        CaptchaCredential credential = new CaptchaCredential(email, password, captcha.token(), captcha.getAnswer());
        captcha.renew();
        AuthenticationStatus status = security.authenticate(request, response,
                AuthenticationParameters.withParams().credential(credential).newAuthentication(true));
        if (status == AuthenticationStatus.SUCCESS) {
            if (me.isSignedIn()) {
                AppearanceCookies.takeOver(request, response, me.view());
            }
            external().redirect(wayBack());
        } else {
            Refusals.show(List.of(credential.refusal()
                    .orElseGet(() -> AccountRefusal.of(AccountField.FORM, AccountRefusal.SIGN_IN_WRONG))), texts);
        }
    }

    private String wayBack() {
        return ReturnPath.of(returnPath, request.getContextPath()).value();
    }

    public String getSignUpAddress() {
        return Doors.address("sign-up.xhtml", request.getContextPath(), returnPath);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    public String getReturnPath() {
        return returnPath;
    }

    public void setReturnPath(String returnPath) {
        this.returnPath = returnPath;
    }

    public String getNotice() {
        return notice;
    }

    public void setNotice(String notice) {
        this.notice = notice;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
