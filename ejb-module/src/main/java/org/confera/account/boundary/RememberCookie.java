package org.confera.account.boundary;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.confera.account.entity.RandomToken;

/**
 * The cookie beside that of the session: no script reads it, no other site sends it along with what changes anything, and
 * it is gone when the browser closes, as the session's is.
 */
final class RememberCookie {

    static final String NAME = "confera-signed-in";

    private RememberCookie() {
    }

    static Optional<RandomToken> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME)).findFirst().map(Cookie::getValue).flatMap(RandomToken::parse);
    }

    static void give(RandomToken token, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(token.value(), -1, request));
    }

    static void take(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie("", 0, request));
    }

    private static Cookie cookie(String value, int maxAge, HttpServletRequest request) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath(request.getContextPath());
        cookie.setMaxAge(maxAge);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
