package org.confera.web.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Lets a later content security policy replace the earlier one. PrimeFaces <em>adds</em> the policy with the page's
 * nonce; a browser would enforce both, and the one without the nonce forbids PrimeFaces' own scripts.
 */
class OnePolicyResponse extends HttpServletResponseWrapper {

    private static final String POLICY = "Content-Security-Policy";

    OnePolicyResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addHeader(String name, String value) {
        if (POLICY.equalsIgnoreCase(name)) {
            setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }
}
