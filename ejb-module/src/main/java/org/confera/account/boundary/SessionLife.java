package org.confera.account.boundary;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/**
 * How long sessions live without a request: five minutes until somebody signs in on them, since anybody can make as many
 * as they like, then as long as the server is set to. A limit to their number would end those of people in calls instead.
 */
public final class SessionLife implements HttpSessionListener {

    static final int STRANGERS_SECONDS = 300;

    private static final String CONFIGURED_SECONDS = "org.confera.session-seconds";

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        int configured = session.getMaxInactiveInterval();
        session.setAttribute(CONFIGURED_SECONDS, configured);
        if (configured <= 0 || configured > STRANGERS_SECONDS) { // 0 or less is no limit
            session.setMaxInactiveInterval(STRANGERS_SECONDS);
        }
    }

    /** Somebody signed in. */
    static void lengthen(HttpSession session) {
        if (session.getAttribute(CONFIGURED_SECONDS) instanceof Integer configured) {
            session.setMaxInactiveInterval(configured);
        }
    }
}
