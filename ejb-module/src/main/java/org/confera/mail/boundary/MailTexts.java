package org.confera.mail.boundary;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of mails in one person's language. */
public final class MailTexts {

    private static final String BUNDLE = "org.confera.mail.mails";
    /** English stands in the base bundle; the server's own locale is nobody's wish. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle bundle;

    public MailTexts(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language, MailTexts.class.getClassLoader(), NO_FALLBACK);
    }

    public Locale language() {
        return language;
    }

    /** The sentence of {@code key}, with its numbered places filled. */
    public String of(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), language).format(values);
    }
}
