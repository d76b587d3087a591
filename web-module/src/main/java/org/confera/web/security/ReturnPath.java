package org.confera.web.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Where a person goes after signing in: a path of our own application. Whatever else is given (another site, another
 * scheme, a trick with slashes or control characters) becomes the dashboard.
 *
 * @param value a path that starts with the context path and a slash, with its query
 */
public record ReturnPath(String value) {

    private static final Pattern PLAIN = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^\\\\\"<>^`{|}]]*");
    private static final int MAX_LENGTH = 1_000;

    /** The way back that was {@code given}, if it stays within {@code contextPath}; else the dashboard. */
    public static ReturnPath of(String given, String contextPath) {
        String home = contextPath + "/";
        return new ReturnPath(given != null && staysWithin(given, home) ? given : home);
    }

    private static boolean staysWithin(String given, String home) {
        if (given.length() > MAX_LENGTH || !PLAIN.matcher(given).matches()) {
            return false;
        }
        try {
            URI uri = new URI(given).normalize();
            return uri.getScheme() == null && uri.getRawAuthority() == null && uri.getRawPath().startsWith(home)
                    && !uri.getRawPath().startsWith("//");
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
