package org.confera.meeting.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much of everything there may be; every limit is a setting with a safe default. */
@ApplicationScoped
public class Limits {
    private final int participants;
    private final int liveMeetings;
    private final Duration instantIdle;

    protected Limits() {
        this(100, 500, 30);
    }

    /** @throws IllegalArgumentException naming the setting, what was given and what is allowed */
    @Inject
    public Limits(@ConfigProperty(name = "confera.meeting.max-participants", defaultValue = "100") int participants,
            @ConfigProperty(name = "confera.meeting.max-live", defaultValue = "500") int liveMeetings,
            @ConfigProperty(name = "confera.meeting.instant-idle-minutes", defaultValue = "30") int instantIdleMinutes) {
        this.participants = check("confera.meeting.max-participants", participants, 2, 1000);
        this.liveMeetings = check("confera.meeting.max-live", liveMeetings, 1, 100_000);
        this.instantIdle = Duration.ofMinutes(
                check("confera.meeting.instant-idle-minutes", instantIdleMinutes, 1, 100_000));
    }

    private static int check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", but must lie in " + least + "-" + most + ".");
        }
        return value;
    }

    /** People in one room at a time. */
    public int participants() {
        return participants;
    }

    /** Meetings on one node that are going on. */
    public int liveMeetings() {
        return liveMeetings;
    }

    /** How long a meeting outlives the last person in it. */
    public Duration instantIdle() {
        return instantIdle;
    }
}
