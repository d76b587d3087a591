package org.confera.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * How long something lasts within this server, whatever happens to the wall clock meanwhile: an administrator who sets
 * it, or a time server, must neither end a minute's wait at once nor make it last for hours.
 */
@ApplicationScoped
public class SteadyClock {
    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Instant start;
    private final long startNs;

    protected SteadyClock() {
        this(() -> Instant.EPOCH);
    }

    @Inject
    public SteadyClock(InstantSource wall) {
        this(wall, System::nanoTime);
    }

    /** @param nanos a clock that only ever goes forward */
    public SteadyClock(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.start = wall.instant();
        this.startNs = nanos.getAsLong();
    }

    /** A moment to be compared with other moments of this clock only. */
    public Instant now() {
        return start.plusNanos(nanos.getAsLong() - startNs);
    }

    /** When this moment was by the wall clock as it goes now, as other people and the database count. */
    public Instant onTheWall(Instant moment) {
        return wall.instant().minus(Duration.between(moment, now()));
    }
}
