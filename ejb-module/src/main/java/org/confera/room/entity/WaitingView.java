package org.confera.room.entity;

import java.time.Instant;
import java.util.UUID;

/** A person in the lobby as hosts and co-hosts see them. */
public record WaitingView(UUID participantId, String displayName, Instant since) {
}
