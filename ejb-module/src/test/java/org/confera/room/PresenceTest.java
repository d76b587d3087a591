package org.confera.room;

import static org.confera.room.LobbyTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.confera.media.api.MediaException;
import org.confera.media.api.TransportDirection;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.RefusalReason;
import org.confera.room.boundary.JoinResult;
import org.confera.room.entity.RoomClient.Ending;
import org.confera.room.entity.RoomEvent.MeetingEnded;
import org.confera.room.entity.RoomEvent.ParticipantConnection;
import org.confera.room.entity.RoomEvent.ParticipantJoined;
import org.confera.room.entity.RoomEvent.ParticipantLeft;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private final House house = new House();
    private final Browser ada = house.enter("Ada");
    private final Browser grace = house.enter("Grace");

    @Test
    void aLostSocketIsShownAtOnceAndThePersonLeavesAfterAMinute() {
        house.rooms.lost(grace.caller, grace);
        assertEquals(new ParticipantConnection(grace.caller.participantId(), false), ada.last(ParticipantConnection.class));
        house.pass(Duration.ofSeconds(59));
        assertTrue(ada.heard(ParticipantLeft.class).isEmpty());
        house.pass(Duration.ofSeconds(1));
        assertEquals(new ParticipantLeft(grace.caller.participantId()), ada.last(ParticipantLeft.class));
        assertTrue(house.sfu.told.contains("closeParticipant"));
    }

    @Test
    void whoComesBackWithinTheMinuteIsTheSameParticipantAndNeverLeft() {
        house.rooms.lost(grace.caller, grace);
        house.pass(Duration.ofSeconds(30));
        Browser again = house.open("Grace");
        assertInstanceOf(JoinResult.Admitted.class, house.join(again));
        house.pass(Duration.ofMinutes(5));
        assertTrue(ada.heard(ParticipantLeft.class).isEmpty());
        assertEquals(1, ada.heard(ParticipantJoined.class).size());
        assertEquals(new ParticipantConnection(grace.caller.participantId(), true), ada.last(ParticipantConnection.class));
        assertEquals(1, house.attendance.stays.stream()
                .filter(stay -> stay.getParticipant().getId().equals(grace.caller.participantId())).count());
    }

    @Test
    void theNewestTabReplacesAndTheOldOnesClosingRemovesNobody() {
        Browser secondTab = house.open("Grace");
        house.join(secondTab);
        assertEquals(Ending.REPLACED, grace.ending);
        house.rooms.lost(grace.caller, grace);
        house.pass(Duration.ofMinutes(5));
        assertTrue(ada.heard(ParticipantLeft.class).isEmpty());
        assertTrue(ada.heard(ParticipantConnection.class).isEmpty());
        house.rooms.require(Operation.MEDIA, secondTab.caller, secondTab);
    }

    @Test
    void aReplacedTabMayDoNothingAnyMore() {
        house.join(house.open("Grace"));
        assertRefused(RefusalReason.NOT_JOINED, () -> house.rooms.require(Operation.MEDIA, grace.caller, grace));
        assertRefused(RefusalReason.NOT_JOINED, () -> house.transport(grace, TransportDirection.SEND));
        house.rooms.leave(grace.caller, grace);
        assertTrue(ada.heard(ParticipantLeft.class).isEmpty());
    }

    @Test
    void whoLeavesIsGoneAtOnceAndMayComeBackWithoutKnocking() {
        house.rooms.leave(grace.caller, grace);
        assertEquals(new ParticipantLeft(grace.caller.participantId()), ada.last(ParticipantLeft.class));
        assertInstanceOf(JoinResult.Admitted.class, house.join(house.open("Grace")));
    }

    @Test
    void joiningTwiceOnOneSocketChangesNothing() {
        assertEquals(1, house.view(grace).participants().size());
        assertEquals(1, ada.heard(ParticipantJoined.class).size());
        assertNull(grace.ending);
    }

    @Test
    void theRouterLivesFromTheFirstToTheLast() {
        assertFalse(house.sfu.told.contains("closeRouter"));
        house.rooms.leave(ada.caller, ada);
        assertFalse(house.sfu.told.contains("closeRouter"));
        house.rooms.leave(grace.caller, grace);
        assertEquals("closeRouter", house.sfu.told.getLast());
        assertEquals(Set.of(), house.rooms.occupied());
    }

    @Test
    void theRoomDoesNotCloseUnderSomebodyWhoIsComingIn() {
        house.rooms.leave(ada.caller, ada);
        house.sfu.meanwhile = () -> house.rooms.leave(grace.caller, grace);
        Browser again = house.open("Ada");
        assertInstanceOf(JoinResult.Admitted.class, house.join(again));
        assertFalse(house.sfu.told.contains("closeRouter"));
        assertEquals(1, house.rooms.occupied().size());
    }

    @Test
    void whoComesInWhileTheMeetingEndsIsRefusedAndNoRouterStays() {
        house.rooms.leave(grace.caller, grace);
        Browser again = house.open("Grace");
        house.sfu.meanwhile = () -> house.rooms.endMeeting(ada.caller);
        assertRefused(RefusalReason.MEETING_ENDED, () -> house.join(again));
        assertEquals("closeRouter", house.sfu.told.getLast());
        assertTrue(house.attendance.allOpen().isEmpty());
    }

    @Test
    void anSfuOutOfReachRefusesTheJoinAndKeepsNoPlace() {
        house.rooms.leave(grace.caller, grace);
        house.sfu.outOfReach = true;
        Browser again = house.open("Grace");
        assertThrows(MediaException.class, () -> house.rooms.join(again.caller, again));
        house.sfu.outOfReach = false;
        house.rooms.leave(ada.caller, ada);
        assertEquals(Set.of(), house.rooms.occupied());
    }

    @Test
    void peopleCanLeaveWhileTheSfuIsOutOfReach() {
        house.sfu.outOfReach = true;
        house.rooms.leave(grace.caller, grace);
        assertEquals(new ParticipantLeft(grace.caller.participantId()), ada.last(ParticipantLeft.class));
    }

    @Test
    void endingTellsRoomAndLobbyAndStopsAllMedia() {
        Browser edsger = house.open("Edsger");
        house.join(edsger);
        house.rooms.endMeeting(ada.caller);
        for (Browser browser : List.of(ada, grace, edsger)) {
            assertEquals(1, browser.heard(MeetingEnded.class).size());
            assertEquals(Ending.MEETING_ENDED, browser.ending);
        }
        assertEquals("closeRouter", house.sfu.told.getLast());
        assertTrue(house.attendance.allOpen().isEmpty());
        assertRefused(RefusalReason.MEETING_ENDED, () -> house.open("Ada"));
    }

    @Test
    void aParticipantCanNotEndTheMeeting() {
        assertRefused(RefusalReason.FORBIDDEN, () -> house.rooms.endMeeting(grace.caller));
        assertTrue(ada.heard(MeetingEnded.class).isEmpty());
        assertFalse(house.sfu.told.contains("closeRouter"));
    }

    @Test
    void comingAndGoingIsWrittenDown() {
        house.pass(Duration.ofMinutes(3));
        house.rooms.leave(grace.caller, grace);
        var stay = house.attendance.stays.stream()
                .filter(row -> row.getParticipant().getId().equals(grace.caller.participantId())).findFirst().orElseThrow();
        assertEquals(Duration.ofMinutes(3), Duration.between(stay.getJoinedAt(), stay.getLeftAt().orElseThrow()));
    }

    @Test
    void nodeHoldsAsManyMeetingsAsItMay() {
        house.meetings.startInstant(house.account("Grace").getId());
        assertRefused(RefusalReason.TOO_MANY_MEETINGS, () -> house.meetings.startInstant(house.account("Grace").getId()));
    }

    @Test
    void aDisabledAccountStartsNoMeeting() {
        var gone = house.account("Edsger");
        gone.disable();
        assertRefused(RefusalReason.ACCOUNT_DISABLED, () -> house.meetings.startInstant(gone.getId()));
    }
}
