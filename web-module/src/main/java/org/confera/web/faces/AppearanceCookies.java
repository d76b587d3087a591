package org.confera.web.faces;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.confera.account.boundary.AccountView;

/** Writes the cookies that {@link Appearance} reads. They hold no secret and live for a year. */
final class AppearanceCookies {

    private static final int SECONDS = (int) Duration.ofDays(365).toSeconds();

    private AppearanceCookies() {
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String theme, String language) {
        response.addCookie(cookie(request, Appearance.THEME_COOKIE, theme));
        response.addCookie(cookie(request, Appearance.LANGUAGE_COOKIE, language));
    }

    /** In a browser where nothing was chosen yet, pages look and speak as the account remembers. */
    static void takeOver(HttpServletRequest request, HttpServletResponse response, AccountView account) {
        boolean chosen = request.getCookies() != null
                && Arrays.stream(request.getCookies()).anyMatch(cookie -> cookie.getName().equals(Appearance.THEME_COOKIE));
        if (!chosen && Appearance.LANGUAGES.contains(account.locale().getLanguage())) {
            write(request, response, account.theme().name().toLowerCase(Locale.ROOT), account.locale().getLanguage());
        }
    }

    private static Cookie cookie(HttpServletRequest request, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
