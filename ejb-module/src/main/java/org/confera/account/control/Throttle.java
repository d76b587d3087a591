package org.confera.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.confera.account.entity.AccountField;
import org.confera.account.entity.AccountRefusal;
import org.confera.account.entity.AccountRefusedException;
import org.confera.database.AlreadyThereException;

/** Slows down those who fail. */
@ApplicationScoped
public class Throttle {

    /** Two first attempts at once both want to create the row; the second try finds it. */
    private static final int TRIES = 3;

    private final ThrottleRows rows;

    protected Throttle() {
        this(null);
    }

    @Inject
    Throttle(ThrottleRows rows) {
        this.rows = rows;
    }

    /**
     * Charges an attempt.
     *
     * @throws AccountRefusedException if it is too early: then nothing was charged, and the attempt must not be made
     */
    public void require(List<ThrottleSubject> subjects, String clientAddress) throws AccountRefusedException {
        Duration waiting = charge(subjects);
        if (!waiting.isZero()) {
            long seconds = waiting.plusMillis(999).toSeconds();
            AccountLog.LOG.slowedDown(clientAddress, seconds);
            throw new AccountRefusedException(AccountRefusal.of(AccountField.FORM, AccountRefusal.TRY_AGAIN_LATER, seconds));
        }
    }

    /** Charges an attempt; if the answer isn't zero, nothing was charged and the attempt must not be made. */
    private Duration charge(List<ThrottleSubject> subjects) {
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
