package org.confera.account.boundary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.confera.account.entity.RememberedSignIn;

/**
 * That somebody is signed in, as their HTTP session remembers it.
 *
 * @param id of the {@link RememberedSignIn}, which outlives the session
 */
record SignedIn(UUID id, UUID account, Set<String> groups) implements Serializable {

    private static final String KEY = "org.confera.signed-in";

    SignedIn {
        groups = Set.copyOf(groups);
    }

    static SignedIn of(RememberedSignIn known) {
        return new SignedIn(known.getId(), known.getAccount().getId(), AccountIdentityStore.groups(known.getAccount()));
    }

    static Optional<SignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((SignedIn) session.getAttribute(KEY));
    }

    /** Into a session under a new id: one that was foisted on the person before is worth nothing now. */
    void remember(HttpServletRequest request) {
        if (request.getSession(false) == null) {
            request.getSession(true);
        } else {
            request.changeSessionId();
        }
        HttpSession session = request.getSession();
        session.setAttribute(KEY, this);
        SessionLife.lengthen(session);
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
