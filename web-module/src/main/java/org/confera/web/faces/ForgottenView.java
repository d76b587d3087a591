package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.confera.account.boundary.ForgottenPasswords;
import org.confera.account.boundary.ResetRequest;
import org.confera.account.entity.AccountRefusedException;
import org.confera.web.security.TrustedAddress;

/** The form of those who forgot their password. It answers the same whether or not the address has an account. */
@Named("forgotten")
@RequestScoped
public class ForgottenView extends DoorView {

    private static final String PAGE = "forgotten.xhtml";

    @Inject
    private ForgottenPasswords passwords;
    @Inject
    private TrustedAddress address;

    public void send() throws IOException {
        try {
            passwords.request(new ResetRequest(getEmail(), captcha.token(), captcha.getAnswer(), address.pages(request), request.getRemoteAddr()));
            external().redirect(Doors.address(PAGE, request.getContextPath(), getReturnPath(), Notice.RESET_SENT));
        } catch (AccountRefusedException refused) {
            captcha.renewIfUsed(refused.refusals());
            Refusals.show(refused.refusals(), texts);
        }
    }

    /** Whether this server can mail a link at all. */
    public boolean isPossible() {
        return passwords.isPossible();
    }

    /** Whether the link is on its way, for all that this page says. */
    public boolean isSent() {
        return Notice.RESET_SENT.parameter().equals(getNotice());
    }

    public String getPageAddress() {
        return Doors.address(PAGE, request.getContextPath(), getReturnPath());
    }

    public String getSignInAddress() {
        return Doors.address("sign-in.xhtml", request.getContextPath(), getReturnPath());
    }
}
