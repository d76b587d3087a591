package org.confera.account.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/** Every hour: failures longer ago than any policy remembers. */
@Singleton
@PermitAll
public class ThrottlePurge {

    private static final Duration AGE = Duration.ofHours(24);

    @Inject
    private ThrottleRows rows;
    @Inject
    private InstantSource clock;

    @Schedule(hour = "*", minute = "23", info = "forget failed sign-ins")
    public void purge() {
        AccountLog.LOG.forgotten(rows.forget(clock.instant().minus(AGE)));
    }
}
