package org.confera.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The one place where the wall clock is read; inject an {@link InstantSource} instead of calling {@code now()}. */
@ApplicationScoped
public class Clocks {

    @Produces
    public InstantSource wallClock() {
        return InstantSource.system();
    }
}
