package org.confera.room.entity;

import java.util.UUID;

/**
 * Where somebody is.
 *
 * @param breakoutId null in the main room
 * @param assignedId the breakout room meant for them; null if none is
 */
public record BreakoutPersonView(UUID id, String displayName, UUID breakoutId, UUID assignedId) {
}
