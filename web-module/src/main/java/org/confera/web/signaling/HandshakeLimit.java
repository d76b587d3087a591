package org.confera.web.signaling;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Answers 429 to WebSocket handshakes of a network that opens far more than any office does, where everybody comes back
 * at once after a restart and all share one address.
 */
@WebFilter(urlPatterns = "/signaling", asyncSupported = true)
public class HandshakeLimit extends HttpFilter {
    static final int BURST = 3000;
    static final int PER_SECOND = 100;
    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;
    /** The part of an IPv6 address that one customer has to themselves, and can number as they like below. */
    private static final int SUBNET_BYTES = 8;

    private final transient RateLimits limits = new RateLimits(BURST, PER_SECOND, System.nanoTime());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (limits.take(network(request.getRemoteAddr()), System.nanoTime())) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", "1");
            response.sendError(TOO_MANY_REQUESTS);
        }
    }

    static String network(String address) {
        try {
            // Literals only: a name must never cause a look-up.
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), SUBNET_BYTES)) : address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
