package org.confera.room.entity;

import java.util.List;
import org.confera.meeting.entity.KeptOutView;

/** Those whom hosts have put out or turned away, as the database has it; for hosts and co-hosts to let in again. Guarded by the room's lock. */
final class KeptOut {
    private final Seats seats;
    private List<KeptOutView> people = List.of();

    KeptOut(Seats seats) {
        this.seats = seats;
    }

    /** Hosts and co-hosts are told if these are others than before. */
    void follow(List<KeptOutView> now) {
        if (!now.equals(people)) {
            people = now;
            tell();
        }
    }

    void tell() {
        seats.tellHosts(new RoomEvent.KeptOut(people));
    }

    /** Who is kept out, as this person may know. */
    List<KeptOutView> viewFor(Seat seat) {
        return seat.person().role().moderates() ? people : List.of();
    }
}
