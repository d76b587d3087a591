package org.confera.room.entity;

import java.util.Optional;
import java.util.UUID;

/**
 * Where in a meeting somebody is: the main room or a breakout room. Each is one router in the SFU, so that nothing crosses.
 *
 * @param breakoutId null for the main room
 */
public record Place(UUID meetingId, UUID breakoutId) {

    static Place main(UUID meetingId) {
        return new Place(meetingId, null);
    }

    /** The id of its router in the SFU: that of the meeting, and that of the breakout room behind it. */
    public String routerId() {
        return breakoutId == null ? meetingId.toString() : meetingId + "/" + breakoutId;
    }

    /** The place of a router; empty for an id that is none of ours. */
    public static Optional<Place> ofRouter(String routerId) {
        try {
            String[] ids = routerId.split("/", 2);
            return Optional.of(new Place(UUID.fromString(ids[0]), ids.length == 1 ? null : UUID.fromString(ids[1])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean isMain() {
        return breakoutId == null;
    }
}
