package org.confera.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.confera.account.control.AccountLog;
import org.confera.account.entity.RandomToken;

/**
 * Tells who makes a request: whom the session remembers, or who shows the cookie after the session was lost with its
 * server. A page begins a new session then. A script or a WebSocket gets none: of two tabs that come back at once, each
 * would be given one, and the one that the browser does not keep would end in the middle of its call.
 */
@ApplicationScoped
class Recognition {

    private final RememberedSignIns signIns;

    protected Recognition() {
        this(null);
    }

    @Inject
    Recognition(RememberedSignIns signIns) {
        this.signIns = signIns;
    }

    /** Who makes this request, if anybody knows; throws what the database throws if only it could tell. */
    Optional<SignedIn> who(HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedIn> remembered = SignedIn.of(request);
        if (remembered.isPresent()) {
            return stay(remembered.get(), request);
        }
        return RememberCookie.of(request).flatMap(token -> comeBack(token, request, response));
    }

    /** Somebody proved who they are: their session and their browser remember it. */
    SignedIn begin(UUID account, Set<String> groups, HttpServletRequest request, HttpServletResponse response) {
        endFormer(request);
        RandomToken token = RandomToken.random();
        SignedIn person = signIns.begin(account, groups, token, life(request));
        RememberCookie.give(token, request, response);
        person.remember(request);
        return person;
    }

    /** Nobody is signed in with this browser any more. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        endFormer(request);
        RememberCookie.take(request, response);
        SignedIn.forget(request);
    }

    private void endFormer(HttpServletRequest request) {
        SignedIn.of(request).map(SignedIn::id).or(() -> RememberCookie.of(request).flatMap(token -> signIns.find(token, life(request)))
                .map(SignedIn::id)).ifPresent(signIns::end);
    }

    /** While the database is silent, people stay in their calls. */
    private Optional<SignedIn> stay(SignedIn remembered, HttpServletRequest request) {
        try {
            Optional<SignedIn> now = signIns.find(remembered.id(), life(request));
            if (now.isEmpty()) {
                SignedIn.forget(request);
            }
            return now;
        } catch (RuntimeException e) {
            AccountLog.LOG.notAsked(remembered.account(), e);
            return Optional.of(remembered);
        }
    }

    private Optional<SignedIn> comeBack(RandomToken shown, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedIn> person = signIns.find(shown, life(request));
        if (StrangerResponse.isPage(request)) {
            person.ifPresent(known -> {
                signIns.replace(shown).ifPresent(next -> RememberCookie.give(next, request, response));
                known.remember(request);
            });
        }
        return person;
    }

    private static Duration life(HttpServletRequest request) {
        return RememberedSignIns.life(request.getServletContext().getSessionTimeout());
    }
}
