package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.confera.account.boundary.AccountSettings;
import org.confera.account.boundary.CurrentSignIn;
import org.confera.account.boundary.PasswordChange;
import org.confera.account.entity.AccountRefusedException;

/** What people change of their own account; theme and language are chosen with {@link Preferences}. */
@Named("settings")
@RequestScoped
public class SettingsView {

    private static final String PAGE = "settings.xhtml";

    @Inject
    private HttpServletRequest request;
    @Inject
    private AccountSettings settings;
    @Inject
    private CurrentAccount me;
    @Inject
    private Texts texts;
    private String notice;
    private String name;
    private String currentPassword;
    private String password;

    public void enter() {
        Notice.of(notice).ifPresent(known -> texts.news(known.key()));
    }

    public void rename() throws IOException {
        try {
            settings.rename(me.getId(), name);
            arrive(Notice.NAME_SAVED);
        } catch (AccountRefusedException refused) {
            Refusals.show(refused.refusals(), texts);
        }
    }

    public void changePassword() throws IOException {
        try {
            UUID signIn = CurrentSignIn.of(request).orElseThrow();
            settings.changePassword(new PasswordChange(me.getId(), signIn, currentPassword, password, request.getRemoteAddr()));
            arrive(Notice.PASSWORD_SAVED);
        } catch (AccountRefusedException refused) {
            Refusals.show(refused.refusals(), texts);
        }
    }

    /** By an address of its own, so that loading the page anew sends nothing again. */
    private void arrive(Notice news) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(Doors.address(PAGE, request.getContextPath(), null, news));
    }

    public String getName() {
        return name == null ? me.getDisplayName() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCurrentPassword() {
        return currentPassword;
    }

    public void setCurrentPassword(String currentPassword) {
        this.currentPassword = currentPassword;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNotice() {
        return notice;
    }

    public void setNotice(String notice) {
        this.notice = notice;
    }
}
