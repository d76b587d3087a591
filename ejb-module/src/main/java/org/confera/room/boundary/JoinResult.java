package org.confera.room.boundary;

import org.confera.room.entity.RoomView;

/** What a person who wants to come in is answered, unless they are refused. */
public sealed interface JoinResult {

    /** They are in. */
    record Admitted(RoomView room) implements JoinResult {
    }

    /** They wait in the lobby. */
    record Waiting() implements JoinResult {
    }
}
