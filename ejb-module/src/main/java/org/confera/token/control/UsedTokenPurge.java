package org.confera.token.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Every hour: ids of tokens that have expired need no remembering, since their tokens are refused for their age. */
@Singleton
@PermitAll
public class UsedTokenPurge {

    @Inject
    private UsedTokenRows rows;
    @Inject
    private InstantSource clock;

    @Schedule(hour = "*", minute = "17", info = "forget used token ids")
    public void purge() {
        // A little longer than needed: a node whose clock is behind still accepts the token.
        TokenLog.LOG.purged(rows.forget(clock.instant().minus(TokenVerifier.CLOCK_SKEW.multipliedBy(2))));
    }
}
