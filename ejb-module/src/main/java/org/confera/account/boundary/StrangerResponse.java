package org.confera.account.boundary;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What somebody gets who isn't signed in: a page leads to the sign-in and back afterwards, a partial request of Faces
 * is told to go there, and everything else (scripts, WebSockets, the API) hears 401 and why.
 */
final class StrangerResponse {

    private static final String SIGN_IN = "/sign-in.xhtml";
    /** A form that was open for longer than its session lived is posted by a stranger: its page is the way back. */
    private static final Set<String> PAGE_METHODS = Set.of("GET", "HEAD", "POST");

    private StrangerResponse() {
    }

    static AuthenticationStatus to(HttpServletRequest request, HttpServletResponse response) {
        try {
            response.setHeader("Cache-Control", "no-store");
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                redirectPart(request.getContextPath() + SIGN_IN, response);
                return AuthenticationStatus.SEND_CONTINUE;
            }
            if (isPage(request)) {
                response.sendRedirect(request.getContextPath() + SIGN_IN + "?return=" + wayBack(request));
                return AuthenticationStatus.SEND_CONTINUE;
            }
            problem(response, HttpServletResponse.SC_UNAUTHORIZED, "signed-out", "Sign in first.");
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody can say at this moment who somebody is: scripts try again by themselves, as people do with pages. */
    static AuthenticationStatus later(HttpServletRequest request, HttpServletResponse response) {
        try {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Retry-After", "1");
            if (isPage(request)) {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            } else {
                problem(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "data-unavailable", "The database does not answer. Try again.");
            }
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return PAGE_METHODS.contains(request.getMethod())
                && !"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && (isFrontDoor(request) || accept != null && accept.contains("text/html"));
    }

    /** Whoever asks whether Confera is there asks here, and not always with a browser. */
    private static boolean isFrontDoor(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + "/");
    }

    private static String wayBack(HttpServletRequest request) {
        String query = request.getQueryString();
        return URLEncoder.encode(request.getRequestURI() + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
    }

    /** In the form of RFC 9457, so that our pages know it from what a proxy or a server that is not up yet says. */
    private static void problem(HttpServletResponse response, int status, String reason, String title) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status
                + ",\"reason\":\"" + reason + "\"}");
        // Otherwise the server puts a page of its own in its place.
        response.flushBuffer();
    }

    private static void redirectPart(String address, HttpServletResponse response) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + address + "\"/></partial-response>");
    }
}
