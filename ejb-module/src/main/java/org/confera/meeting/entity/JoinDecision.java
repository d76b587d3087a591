package org.confera.meeting.entity;

import java.time.Instant;
import java.util.Objects;

/** What a meeting answers to somebody who wants to come in, or to a host who lets somebody in. */
public sealed interface JoinDecision {

    /** The person may enter the room now. */
    record Granted() implements JoinDecision {
    }

    /** The person is in the lobby and has been since then. */
    record Waiting(Instant since) implements JoinDecision {
        public Waiting {
            Objects.requireNonNull(since, "since");
        }
    }

    /** Not now, or not at all. */
    record Refused(RefusalReason why) implements JoinDecision {
        public Refused {
            Objects.requireNonNull(why, "why");
        }
    }
}
