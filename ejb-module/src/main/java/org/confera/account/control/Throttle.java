package org.confera.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.confera.database.AlreadyThereException;

/** Slows down those who fail. */
@ApplicationScoped
public class Throttle {

    /** Two first attempts at once both want to create the row; the second try finds it. */
    private static final int TRIES = 3;

    @Inject
    private ThrottleRows rows;

    /** Charges an attempt; if the answer isn't zero, nothing was charged and the attempt must not be made. */
    public Duration charge(List<ThrottleSubject> subjects) {
        for (int attempt = 1; ; attempt++) {
            try {
                return rows.charge(subjects);
            } catch (AlreadyThereException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Takes a charge back after success. */
    public void forgive(List<ThrottleSubject> subjects) {
        rows.forgive(subjects);
    }
}
