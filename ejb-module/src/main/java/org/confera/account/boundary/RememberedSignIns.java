package org.confera.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.confera.account.control.RememberedSignInRows;
import org.confera.account.entity.RandomToken;

/**
 * Who is signed in with which browser, in the database. A restart of the server signs nobody out; signing out, another
 * password and a disabled account do, everywhere at once.
 *
 * <p>It is what Jakarta Security calls remember-me, asked by our own mechanism: the interceptor of that name would know
 * neither sessions nor two tabs that come back at the same moment.
 */
@ApplicationScoped
public class RememberedSignIns {

    /** Where the administrator lets sessions last for ever, a sign-in that nobody uses does not. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final RememberedSignInRows rows;
    private final Event<SignedOut> events;

    protected RememberedSignIns() {
        this(null, null);
    }

    @Inject
    public RememberedSignIns(RememberedSignInRows rows, Event<SignedOut> events) {
        this.rows = rows;
        this.events = events;
    }

    /** How long a sign-in lasts, where a session lasts for so many minutes; 0 or less is no limit. */
    static Duration life(int sessionMinutes) {
        return sessionMinutes <= 0 ? LONGEST : Duration.ofMinutes(sessionMinutes);
    }

    // --- for the mechanism ---

    /** Somebody has just signed in; what their browser shows from now on goes with it. */
    SignedIn begin(UUID account, Set<String> groups, RandomToken token, Duration life) {
        return new SignedIn(rows.insert(account, token, life).getId(), account, groups);
    }

    /** Who shows this token. */
    Optional<SignedIn> find(RandomToken shown, Duration life) {
        return rows.use(shown, life).map(SignedIn::of);
    }

    /** Who a session remembers, with what they may do now; empty if they were signed out meanwhile. */
    Optional<SignedIn> find(UUID signIn, Duration life) {
        return rows.use(signIn, life).map(SignedIn::of);
    }

    /** Another token for the browser that showed this one, unless it was given one a moment ago. */
    Optional<RandomToken> replace(RandomToken shown) {
        RandomToken next = RandomToken.random();
        return rows.replace(shown, next) ? Optional.of(next) : Optional.empty();
    }

    // --- for everybody ---

    /** Those of these sign-ins that are over, by whatever: their sockets close. */
    public Set<UUID> ended(Collection<UUID> signIns) {
        Set<UUID> ended = rows.ended(signIns);
        rows.forget(ended);
        return ended;
    }

    /** Ends one sign-in. */
    public void end(UUID signIn) {
        end(List.of(signIn));
    }

    /** Ends all of an account's sign-ins: it was disabled, or its password was forgotten. */
    public void endAllOf(UUID account) {
        end(rows.ofAccount(account));
    }

    /** Ends all of an account's sign-ins but this one, whose person has just chosen another password. */
    public void endOthersOf(UUID account, UUID signIn) {
        end(rows.ofAccount(account).stream().filter(other -> !other.equals(signIn)).toList());
    }

    private void end(List<UUID> signIns) {
        rows.forget(signIns);
        signIns.forEach(signIn -> events.fire(new SignedOut(signIn)));
    }
}
