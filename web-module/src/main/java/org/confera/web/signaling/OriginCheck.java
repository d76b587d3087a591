package org.confera.web.signaling;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers 403 to a WebSocket handshake from a foreign page. It is a filter because a WebSocket configurator sees the
 * origin but not the host that it must be compared with.
 */
@WebFilter(urlPatterns = "/signaling", asyncSupported = true)
public class OriginCheck extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = "confera.base-url")
    private transient Optional<String> baseUrl;
    @Inject
    @ConfigProperty(name = "confera.allowed-origins")
    private transient Optional<Set<String>> origins;
    private transient AllowedOrigins allowed;

    @Override
    public void init() {
        allowed = AllowedOrigins.of(baseUrl, origins);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        if (allowed.allow(origin, host)) {
            chain.doFilter(request, response);
        } else {
            SignalingLog.LOG.originRefused(origin, host);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
