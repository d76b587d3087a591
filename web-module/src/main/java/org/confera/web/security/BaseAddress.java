package org.confera.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Where the browser of this request addresses Confera, without a path: for links in mails that this person causes. It is
 * what the browser says; use it for nothing that somebody else could ask for in a person's place.
 */
@RequestScoped
public class BaseAddress {

    private HttpServletRequest request;

    protected BaseAddress() {
    }

    @Inject
    public BaseAddress(HttpServletRequest request) {
        this.request = request;
    }

    /** Such as {@code https://meet.example.org:8443}. */
    public String getUrl() {
        return of(request);
    }

    public static String of(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean standard = port == (request.isSecure() ? 443 : 80);
        String host = request.getServerName();
        String bracketed = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return request.getScheme() + "://" + bracketed + (standard ? "" : ":" + port);
    }
}
