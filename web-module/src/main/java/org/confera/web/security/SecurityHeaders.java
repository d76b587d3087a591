package org.confera.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Hardens every answer: what it may load, who may frame it, what it tells others, and how long it may be kept. */
public class SecurityHeaders extends HttpFilter {

    private static final String YEAR_SECONDS = "31536000";
    /** Strict transport holds for all ports of a host: with https on 8443 it would turn http on 8080 into an error. */
    private static final int HTTPS_PORT = 443;
    private static final String NOBODY_KEEPS = "no-store";
    private static final String KEEP_FOREVER = "public, max-age=" + YEAR_SECONDS + ", immutable";
    private static final String ASK_EACH_TIME = "no-cache";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", ContentSecurityPolicy.HEADER);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", carriesSecret(request) ? "no-referrer" : "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(self), display-capture=(self), geolocation=()");
        response.setHeader("Cache-Control", caching(request));
        if (request.isSecure() && request.getServerPort() == HTTPS_PORT) {
            response.setHeader("Strict-Transport-Security", "max-age=" + YEAR_SECONDS);
        }
        chain.doFilter(request, new OnePolicyResponse(response));
    }

    /** The address of this page is what a mailed link has for a key. */
    private static boolean carriesSecret(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/new-password.xhtml");
    }

    /** A file whose address carries a version never changes; fonts carry it in their names. */
    static String caching(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/assets/fonts/")) {
            return KEEP_FOREVER;
        }
        if (path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/")) {
            return request.getParameter("v") == null ? ASK_EACH_TIME : KEEP_FOREVER;
        }
        return NOBODY_KEEPS;
    }
}
