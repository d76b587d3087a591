package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The buttons that choose theme and language: remembered by this browser, and by the account of the signed-in. */
@Named
@RequestScoped
public class Preferences {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Appearance appearance;
    @Inject
    private CurrentAccount me;

    public String theme(String theme) {
        if (Appearance.THEMES.contains(theme)) {
            remember(theme, appearance.getLanguage());
        }
        return here();
    }

    public String language(String language) {
        if (Appearance.LANGUAGES.contains(language)) {
            remember(appearance.getTheme(), language);
        }
        return here();
    }

    private void remember(String theme, String language) {
        HttpServletResponse response =
                (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
        AppearanceCookies.write(request, response, theme, language);
        me.prefer(theme, language);
    }

    private static String here() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&includeViewParams=true";
    }
}
