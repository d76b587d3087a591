package org.confera.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses what a foreign site makes a browser send (CSRF): every request that changes something must come from one of
 * our pages. Stands beside the SameSite cookie and the view state of Faces, and also guards what is not a Faces page.
 *
 * <p>Browsers say where a request comes from in {@code Sec-Fetch-Site}, over plain HTTP only in {@code Origin}. A
 * program that sends neither has no browser's cookies to abuse and passes.
 */
public class CrossSiteRequests extends HttpFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod()) || fromUs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean fromUs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin == null || origin.toLowerCase(Locale.ROOT).equals(origin(request));
    }

    private static String origin(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean standard = port == (request.isSecure() ? 443 : 80);
        try {
            return new URI(request.getScheme(), null, request.getServerName(), standard ? -1 : port, null, null, null)
                    .toString().toLowerCase(Locale.ROOT);
        } catch (URISyntaxException unusableHost) {
            return "";
        }
    }
}
