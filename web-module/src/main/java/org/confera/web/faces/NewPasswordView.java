package org.confera.web.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.confera.account.boundary.ForgottenPasswords;
import org.confera.account.entity.AccountRefusedException;

/** Where the mailed link leads: another password is chosen, once. Opening the page uses nothing up, as programs that look at mail do. */
@Named("newPassword")
@RequestScoped
public class NewPasswordView {

    @Inject
    private HttpServletRequest request;
    @Inject
    private ForgottenPasswords passwords;
    @Inject
    private Texts texts;
    private String token;
    private String password;
    private Boolean open;

    /** Known from the first phase on: whether there is a form at all depends on it. */
    @PostConstruct
    void read() {
        token = request.getParameter("token");
    }

    public void choose() throws IOException {
        try {
            passwords.choose(token, password, request.getRemoteAddr());
            FacesContext.getCurrentInstance().getExternalContext()
                    .redirect(Doors.address("sign-in.xhtml", request.getContextPath(), null, Notice.PASSWORD_CHOSEN));
        } catch (AccountRefusedException refused) {
            open = null;
            Refusals.show(refused.refusals(), texts);
        }
    }

    /** Whether the link is still good. */
    public boolean isOpen() {
        if (open == null) {
            open = passwords.isOpen(token);
        }
        return open;
    }

    public String getForgottenAddress() {
        return Doors.address("forgotten.xhtml", request.getContextPath(), null);
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
