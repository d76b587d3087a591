package org.confera.housekeeping.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.confera.housekeeping.control.RetentionRuns;

/**
 * Starts the retention job every night, and goes on with one that died with the server. An administrator starts, stops
 * and restarts it in the server's console as well.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionClock {
    private static final long SOON_MS = 1000;

    @Inject
    private RetentionRuns runs;
    @Resource
    private TimerService timers;

    /** Timers fire once the whole application is there, which jobs need. */
    @PostConstruct
    void start() {
        timers.createSingleActionTimer(SOON_MS, new TimerConfig("Retention: runs that died with the server go on", false));
    }

    /** Goes on with runs that died. */
    @Timeout
    public void resume() {
        runs.resume();
    }

    /** The timer is persistent and known to administrators by its info. */
    @Schedule(hour = "3", minute = "11", info = "Retention: attendance summaries, and meetings that are kept long enough")
    public void nightly() {
        runs.begin();
    }
}
