package org.confera.room.boundary;

import java.time.InstantSource;
import org.confera.attendance.boundary.Attendances;
import org.confera.lobby.boundary.Lobby;
import org.confera.meeting.boundary.Limits;
import org.confera.meeting.boundary.Meetings;
import org.confera.room.control.LiveRooms;
import org.confera.room.control.MediaPreferences;
import org.confera.room.control.Sfu;

/** Puts rooms together without a container. */
public final class TestRooms {

    private TestRooms() {
    }

    public static Rooms of(LiveRooms live, Lobby lobby, Meetings meetings, Attendances attendances, Limits limits,
            Sfu sfu, InstantSource clock) {
        Register register = new Register(live, lobby, attendances);
        Entrance entrance = new Entrance(live, lobby, attendances, register, limits, new MediaPreferences("vp9"), sfu, clock);
        return new Rooms(live, entrance, lobby, meetings, register, sfu, clock);
    }
}
