package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.confera.account.boundary.Accounts;
import org.confera.account.boundary.SignUp;
import org.confera.account.entity.AccountRefusedException;
import org.confera.web.security.ReturnPath;

/**
 * The sign-up form. It answers the same whether or not the address has an account already: the next page is sign-in.
 */
@Named("signUp")
@RequestScoped
public class SignUpView {

    @Inject
    private Accounts accounts;
    @Inject
    private HttpServletRequest request;
    @Inject
    private Appearance appearance;
    @Inject
    private CaptchaLine captcha;
    @Inject
    private CurrentAccount me;
    @Inject
    private Texts texts;
    private String returnPath;
    private String notice;
    private String name;
    private String email;
    private String password;

    /** Greets with a notice; whoever is signed in already goes on at once. */
    public void enter() throws IOException {
        if (me.isSignedIn()) {
            external().redirect(ReturnPath.of(returnPath, request.getContextPath()).value());
            return;
        }
        Notice.of(notice).ifPresent(known -> texts.news(known.key()));
    }

    public void signUp() throws IOException {
        try {
            accounts.signUp(new SignUp(name, email, password, captcha.token(), captcha.getAnswer(),
                    appearance.getLocale(), request.getRemoteAddr()));
            external().redirect(Doors.address("sign-in.xhtml", request.getContextPath(), returnPath, Notice.SIGNED_UP));
        } catch (AccountRefusedException refused) {
            captcha.renewIfUsed(refused.refusals());
            Refusals.show(refused.refusals(), texts);
        }
    }

    public String getSignInAddress() {
        return Doors.address("sign-in.xhtml", request.getContextPath(), returnPath);
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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
