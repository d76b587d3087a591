package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** The sign-out button. Ending the session also closes the person's WebSockets. */
@Named("signOut")
@RequestScoped
public class SignOutView {

    @Inject
    private HttpServletRequest request;

    public void leave() throws IOException, ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        FacesContext.getCurrentInstance().getExternalContext()
                .redirect(Doors.address("sign-in.xhtml", request.getContextPath(), null, Notice.SIGNED_OUT));
    }
}
