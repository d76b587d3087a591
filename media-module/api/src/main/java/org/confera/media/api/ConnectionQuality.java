package org.confera.media.api;

import java.io.Serializable;
import java.util.Objects;

/**
 * How well a person is connected, and what is wrong if something is.
 *
 * @param score 0 (nothing gets through) to 10 (perfect)
 * @param cause {@link ConnectionCause#NONE} while the score is worth no sign
 */
public record ConnectionQuality(int score, ConnectionCause cause) implements Serializable {
    public static final int BEST_SCORE = 10;
    /** What holds of everybody of whom nothing else is known. */
    public static final ConnectionQuality PERFECT = new ConnectionQuality(BEST_SCORE, ConnectionCause.NONE);

    public ConnectionQuality {
        Objects.requireNonNull(cause, "a quality without a fault has cause NONE, not null");
        if (score < 0 || score > BEST_SCORE) {
            throw new IllegalArgumentException("score is " + score + ", but must lie in 0-" + BEST_SCORE + ".");
        }
    }
}
