package org.confera.housekeeping.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long ended meetings are kept, with all that was said and who was there. */
@ApplicationScoped
public class Retention {
    static final String SETTING = "confera.meeting.retention-days";
    private static final int LONGEST = 36_500;

    private final Duration kept;

    protected Retention() {
        this(90);
    }

    /** @throws IllegalArgumentException naming the setting, what was given and what is allowed */
    @Inject
    public Retention(@ConfigProperty(name = SETTING, defaultValue = "90") int days) {
        if (days < 1 || days > LONGEST) {
            throw new IllegalArgumentException(SETTING + " is " + days + ", but must lie in 1-" + LONGEST + ".");
        }
        kept = Duration.ofDays(days);
    }

    /** What ended before this moment is removed. */
    public Instant keptSince(Instant now) {
        return now.minus(kept);
    }
}
