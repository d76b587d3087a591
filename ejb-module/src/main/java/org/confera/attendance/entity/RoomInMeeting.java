package org.confera.attendance.entity;

import java.util.UUID;

/**
 * Which room of a meeting somebody is in.
 *
 * @param breakoutId null for the main room, as is its name
 */
public record RoomInMeeting(UUID breakoutId, String name) {

    public static final RoomInMeeting MAIN = new RoomInMeeting(null, null);

    public RoomInMeeting {
        if (breakoutId == null != (name == null)) {
            throw new IllegalArgumentException("a breakout room has an id and a name, the main room has neither");
        }
    }

    public boolean isMain() {
        return breakoutId == null;
    }
}
