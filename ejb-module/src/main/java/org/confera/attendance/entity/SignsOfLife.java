package org.confera.attendance.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * When each server was last alive. A stay through one that has fallen silent ended with its last sign of life, whatever
 * its row still says: nobody is in a meeting through a server that is dead.
 */
public record SignsOfLife(Map<String, Instant> seenAt) {

    /** A server that is alive gives a sign every second while somebody is in. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    public SignsOfLife {
        seenAt = Map.copyOf(seenAt);
    }

    /** When a stay ended; empty while it goes on at this moment. */
    public Optional<Instant> endOf(Attendance stay, Instant now) {
        return stay.getLeftAt().or(() -> Optional.of(lastSign(stay)).filter(sign -> sign.plus(SILENCE).isBefore(now)));
    }

    /** A server may give its first sign a moment after somebody has come. */
    private Instant lastSign(Attendance stay) {
        Instant seen = seenAt.getOrDefault(stay.getNode(), stay.getJoinedAt());
        return seen.isBefore(stay.getJoinedAt()) ? stay.getJoinedAt() : seen;
    }
}
