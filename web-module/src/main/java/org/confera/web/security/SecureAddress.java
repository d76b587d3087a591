package org.confera.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The https address of the page, for people who opened it over plain HTTP: off the local machine, browsers give
 * camera and microphone to https pages only.
 */
@Named
@RequestScoped
public class SecureAddress {

    private static final Pattern HERE = Pattern.compile("localhost|.*\\.localhost|127(\\.\\d+){3}|\\[?(::|(0+:){7}0*)1]?");
    private static final Pattern HOST = Pattern.compile("[\\p{Alnum}.-]+|\\[?[\\p{XDigit}:.]+]?");

    private HttpServletRequest request;
    private int port;

    protected SecureAddress() {
    }

    @Inject
    public SecureAddress(HttpServletRequest request, @ConfigProperty(name = "confera.https-port", defaultValue = "8443") int port) {
        this.request = request;
        this.port = port;
    }

    /** Whether the page came in a way in which browsers give no camera. */
    public boolean isWanted() {
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        return !request.isSecure() && !HERE.matcher(host).matches() && HOST.matcher(host).matches();
    }

    /** The same page over https, or null where that is not wanted. */
    public String getUrl() {
        return isWanted() ? "https://" + authority() + path() : null;
    }

    private String authority() {
        String host = request.getServerName();
        String bracketed = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return port == 443 ? bracketed : bracketed + ":" + port;
    }

    private String path() {
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String query = request.getQueryString();
        String path = asked == null ? request.getRequestURI() : asked.toString();
        return query == null ? path : path + "?" + query;
    }
}
