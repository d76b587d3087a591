package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.confera.account.entity.DisplayName;

/** Sentences of the message bundle in the language of the request, to return or to show by a field of the page. */
@Named("texts")
@RequestScoped
public class Texts {

    private static final String BUNDLE = "org.confera.web.messages";
    /** English stands in the base bundle; the server's own locale is nobody's wish. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Appearance appearance;

    protected Texts() {
    }

    @Inject
    public Texts(Appearance appearance) {
        this.appearance = appearance;
    }

    /** The sentence of {@code key}, with its numbered places filled. */
    public String of(String key, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, appearance.getLocale(), NO_FALLBACK);
        return new MessageFormat(bundle.getString(key), appearance.getLocale()).format(values);
    }

    /** Somebody's name; whoever erased their account is called so in the reader's language. */
    public String person(String name) {
        return DisplayName.ERASED.value().equals(name) ? of("account.erased") : name;
    }

    /** Shows an error by the field {@code clientId}, or over the form where that is null. */
    public void error(String clientId, String key, Object... values) {
        show(FacesMessage.SEVERITY_ERROR, clientId, of(key, values));
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** Shows a piece of news over the form. */
    public void news(String key, Object... values) {
        show(FacesMessage.SEVERITY_INFO, null, of(key, values));
    }

    private static void show(FacesMessage.Severity severity, String clientId, String sentence) {
        FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, sentence, sentence));
    }
}
