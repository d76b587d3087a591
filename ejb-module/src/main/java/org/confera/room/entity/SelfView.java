package org.confera.room.entity;

import java.util.UUID;
import org.confera.meeting.entity.Role;

/** A person as they are told who they are. */
public record SelfView(UUID participantId, String displayName, Role role) {
}
