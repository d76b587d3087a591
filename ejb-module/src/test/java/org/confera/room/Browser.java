package org.confera.room;

import java.util.ArrayList;
import java.util.List;
import org.confera.meeting.entity.Caller;
import org.confera.room.entity.RoomClient;
import org.confera.room.entity.RoomEvent;

/** One socket of one person: remembers what it was told. */
final class Browser implements RoomClient {
    final Caller caller;
    final List<RoomEvent> heard = new ArrayList<>();
    Ending ending;

    Browser(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void tell(RoomEvent event) {
        heard.add(event);
    }

    @Override
    public void end(Ending why) {
        ending = why;
    }

    <T extends RoomEvent> List<T> heard(Class<T> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends RoomEvent> T last(Class<T> type) {
        return heard(type).getLast();
    }
}
