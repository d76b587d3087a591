package org.confera.room;

import static org.confera.room.LobbyTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.confera.meeting.entity.RefusalReason;
import org.junit.jupiter.api.Test;

/** What happens elsewhere between two steps of one thing. */
class RacesTest {
    private final House house = new House();
    private final Browser ada = house.enter("Ada");

    @Test
    void whoWasLetInBeforeTheMeetingEndedMakesNoRoomAfterwards() {
        Browser grace = house.enter("Grace");
        house.rooms.leave(grace.caller, grace);
        Browser again = house.open("Grace");
        house.afterTheDoor = () -> house.rooms.endMeeting(ada.caller);
        assertRefused(RefusalReason.MEETING_ENDED, () -> house.join(again));
        assertEquals(List.of(), List.copyOf(house.live.all()));
        assertEquals("closeRouter", house.sfu.told.getLast());
        assertTrue(house.attendance.allOpen().isEmpty());
    }
}
