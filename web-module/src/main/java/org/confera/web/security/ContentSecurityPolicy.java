package org.confera.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/**
 * What a page may load and connect to: ourselves, and nothing else. Scripts come from our files only; PrimeFaces adds
 * a nonce of the page for its own. Styles may stand in the page, because PrimeFaces positions with style attributes.
 */
@Named
@ApplicationScoped
public class ContentSecurityPolicy {

    /** Script-src stands last and without a semicolon: PrimeFaces appends the nonce to it. */
    static final String HEADER = String.join("; ",
            "default-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "script-src 'self'");

    /** The header of a page without a nonce. */
    public String getHeader() {
        return HEADER;
    }
}
