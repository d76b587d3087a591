package org.confera.account.boundary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** The sign-in that a request was recognised by. */
public final class CurrentSignIn {

    private static final String KEY = "org.confera.current-sign-in";

    private CurrentSignIn() {
    }

    /** Empty if nobody is signed in. */
    public static Optional<UUID> of(HttpServletRequest request) {
        return Optional.ofNullable((UUID) request.getAttribute(KEY));
    }

    static void note(SignedIn person, HttpServletRequest request) {
        request.setAttribute(KEY, person.id());
    }
}
