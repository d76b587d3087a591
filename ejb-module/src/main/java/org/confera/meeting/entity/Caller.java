package org.confera.meeting.entity;

import java.util.Objects;
import java.util.UUID;

/**
 * Who speaks through a socket: one membership of one meeting, proven by the token in the socket's first message. Nothing
 * in a later message changes it.
 *
 * @param role the role when the socket was authenticated; that in the room counts once the person is in
 */
public record Caller(UUID meetingId, UUID participantId, UUID accountId, String displayName, Role role) {
    public Caller {
        Objects.requireNonNull(meetingId, "meetingId");
        Objects.requireNonNull(participantId, "participantId");
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(role, "role");
    }

    /** The same person in another role. */
    public Caller as(Role other) {
        return new Caller(meetingId, participantId, accountId, displayName, other);
    }
}
