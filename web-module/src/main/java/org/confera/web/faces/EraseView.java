package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.confera.account.entity.AccountRefusedException;
import org.confera.erasure.boundary.Erasure;

/** Erases the account of whoever is signed in, once they gave their password. */
@Named("erase")
@RequestScoped
public class EraseView {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Erasure erasure;
    @Inject
    private CurrentAccount me;
    @Inject
    private Texts texts;
    private String password;

    public void erase() throws IOException, ServletException {
        try {
            erasure.erase(me.getId(), password, request.getRemoteAddr());
        } catch (AccountRefusedException refused) {
            Refusals.show(refused.refusals(), texts);
            return;
        }
        request.logout();
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.invalidateSession();
        external.redirect(Doors.address("sign-in.xhtml", request.getContextPath(), null, Notice.ERASED));
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
