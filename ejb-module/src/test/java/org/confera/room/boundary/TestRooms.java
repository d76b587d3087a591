package org.confera.room.boundary;

import java.time.InstantSource;
import org.confera.attendance.boundary.Attendances;
import org.confera.breakout.boundary.BreakoutBook;
import org.confera.lobby.boundary.Lobby;
import org.confera.meeting.boundary.Limits;
import org.confera.meeting.boundary.Meetings;
import org.confera.meeting.boundary.Moderation;
import org.confera.room.control.LiveRooms;
import org.confera.room.control.MediaPreferences;
import org.confera.room.control.Sfu;
import org.confera.time.SteadyClock;

/** Puts rooms together without a container. */
public final class TestRooms {
    public final Rooms rooms;
    public final Hosts hosts;
    public final Breakouts breakouts;

    public TestRooms(LiveRooms live, Lobby lobby, Meetings meetings, Moderation moderation, BreakoutBook book, Attendances attendances,
            Limits limits, Sfu sfu, InstantSource clock, SteadyClock steady) {
        Register register = new Register(live, lobby, attendances, clock, steady);
        Following following = new Following(live, book, attendances, new MediaPreferences("vp9"), sfu, clock);
        Entrance entrance = new Entrance(live, lobby, attendances, register, book, following, limits, sfu, clock);
        rooms = new Rooms(live, entrance, lobby, meetings, register, following, sfu, steady);
        hosts = new Hosts(live, moderation, rooms, register, following, sfu, clock);
        breakouts = new Breakouts(live, book, following, new Announcements(live), clock);
    }
}
