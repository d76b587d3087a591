package org.confera.web.faces;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.confera.web.security.ReturnPath;

/** What sign-in and sign-up have in common: a greeting, the way back, and a form with an address, a password and a sum. */
public abstract class DoorView {

    @Inject
    HttpServletRequest request;
    @Inject
    CaptchaLine captcha;
    @Inject
    CurrentAccount me;
    @Inject
    Texts texts;
    private String returnPath;
    private String notice;
    private String email;
    private String password;

    /** Greets with a notice; whoever is signed in already goes on at once. */
    public void enter() throws IOException {
        if (me.isSignedIn()) {
            goOn();
            return;
        }
        Notice.of(notice).ifPresent(known -> texts.news(known.key()));
    }

    /** To where the person wanted to go before they stood at the door. */
    void goOn() throws IOException {
        external().redirect(ReturnPath.of(returnPath, request.getContextPath()).value());
    }

    static ExternalContext external() {
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
