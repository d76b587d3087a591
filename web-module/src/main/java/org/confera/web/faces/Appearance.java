package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How pages look and speak to the person of this request: as their cookies say, else as their browser and system ask.
 * Needs no account and no database, because the pages that excuse a failure use it too.
 */
@Named
@RequestScoped
public class Appearance {

    static final String THEME_COOKIE = "confera-theme";
    static final String LANGUAGE_COOKIE = "confera-language";
    static final List<String> THEMES = List.of("system", "light", "dark");
    static final List<String> LANGUAGES = List.of("en", "de");

    private HttpServletRequest request;

    protected Appearance() {
    }

    @Inject
    public Appearance(HttpServletRequest request) {
        this.request = request;
    }

    /** {@code system}, {@code light} or {@code dark}. */
    public String getTheme() {
        return cookie(THEME_COOKIE).filter(THEMES::contains).orElse("system");
    }

    /** The language of the texts; its region follows the browser, for dates and numbers. */
    public Locale getLocale() {
        String language = getLanguage();
        return Collections.list(request.getLocales()).stream()
                .filter(asked -> asked.getLanguage().equals(language)).findFirst()
                .orElseGet(() -> Locale.of(language));
    }

    /** The language of the texts, as a tag. */
    public String getLanguage() {
        return cookie(LANGUAGE_COOKIE).filter(LANGUAGES::contains).orElseGet(this::askedLanguage);
    }

    private String askedLanguage() {
        return Collections.list(request.getLocales()).stream().map(Locale::getLanguage)
                .filter(LANGUAGES::contains).findFirst().orElse(LANGUAGES.getFirst());
    }

    private Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }
}
