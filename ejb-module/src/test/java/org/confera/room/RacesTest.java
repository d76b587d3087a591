package org.confera.room;

import static org.confera.room.LobbyTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.confera.meeting.entity.RefusalReason;
import org.confera.room.entity.RoomEvent;
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

    @Test
    void whoKnocksAgainBeforeTheirLeavingIsWrittenDownCanBeLetIn() {
        Browser grace = house.open("Grace");
        house.join(grace);
        Browser again = house.open("Grace");
        house.beforeDeparture = () -> house.join(again);
        house.rooms.leave(grace.caller, grace);
        house.rooms.admit(ada.caller, grace.caller.participantId());
        assertEquals(1, again.heard(RoomEvent.Admitted.class).size());
    }

    @Test
    void whoIsBackBeforeTheirLeavingIsWrittenDownIsWrittenDownAsPresent() {
        Browser grace = house.enter("Grace");
        Browser again = house.open("Grace");
        house.beforeDeparture = () -> house.join(again);
        house.rooms.leave(grace.caller, grace);
        assertEquals(1, staysOfGrace(grace));
        house.rooms.leave(again.caller, again);
        assertEquals(0, staysOfGrace(grace));
    }

    @Test
    void whoIsLetInWithoutASocketIsNotWrittenDownAsPresent() {
        Browser grace = house.open("Grace");
        house.join(grace);
        house.rooms.lost(grace.caller, grace);
        house.rooms.admit(ada.caller, grace.caller.participantId());
        assertEquals(0, staysOfGrace(grace));
    }

    private long staysOfGrace(Browser grace) {
        return house.attendance.allOpen().stream()
                .filter(stay -> stay.getParticipant().getId().equals(grace.caller.participantId())).count();
    }

    @Test
    void aMuteThatFoundNoWayToTheSfuIsMadeUpForAndNothingOvertakesIt() {
        Browser grace = house.enter("Grace");
        String producer = house.speak(grace);
        house.sfu.outOfReach = true;
        house.media.resumeProducer(grace.caller, grace, producer);
        house.hosts.mute(ada.caller, grace.caller.participantId());
        house.pass(Duration.ofSeconds(1));
        assertFalse(house.sfu.told.contains("pauseProducer " + producer));
        house.sfu.outOfReach = false;
        house.pass(Duration.ofSeconds(1));
        assertEquals("pauseProducer " + producer, house.sfu.told.getLast());
    }

    @Test
    void whatWaitsForTheSfuIsToldBeforeWhatIsNew() {
        Browser grace = house.enter("Grace");
        String producer = house.speak(grace);
        house.sfu.outOfReach = true;
        house.hosts.mute(ada.caller, grace.caller.participantId());
        house.sfu.outOfReach = false;
        house.media.resumeProducer(grace.caller, grace, producer);
        int last = house.sfu.told.size();
        assertEquals(List.of("pauseProducer " + producer, "resumeProducer " + producer), house.sfu.told.subList(last - 2, last));
    }
}
