package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.confera.account.boundary.Accounts;
import org.confera.account.boundary.SignUp;
import org.confera.account.entity.AccountRefusedException;

/**
 * The sign-up form. It answers the same whether or not the address has an account already: the next page is sign-in.
 */
@Named("signUp")
@RequestScoped
public class SignUpView extends DoorView {

    @Inject
    private Accounts accounts;
    @Inject
    private Appearance appearance;
    private String name;

    public void signUp() throws IOException {
        try {
            accounts.signUp(new SignUp(name, getEmail(), getPassword(), captcha.token(), captcha.getAnswer(),
                    appearance.getLocale(), request.getRemoteAddr()));
            external().redirect(Doors.address("sign-in.xhtml", request.getContextPath(), getReturnPath(), Notice.SIGNED_UP));
        } catch (AccountRefusedException refused) {
            captcha.renewIfUsed(refused.refusals());
            Refusals.show(refused.refusals(), texts);
        }
    }

    public String getSignInAddress() {
        return Doors.address("sign-in.xhtml", request.getContextPath(), getReturnPath());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
