package org.confera.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.confera.housekeeping.boundary.MeetingSweeper;
import org.confera.housekeeping.boundary.PresenceClock;
import org.confera.meeting.entity.JoinDecision;
import org.confera.room.entity.RoomEvent.MeetingEnded;
import org.junit.jupiter.api.Test;

class CleanUpTest {
    private final House house = new House();
    private final MeetingSweeper sweeper = new MeetingSweeper(house.cleanUp, house.rooms);
    private final PresenceClock presence = new PresenceClock(house.cleanUp, house.rooms);

    @Test
    void anInstantMeetingThatNobodyIsInForHalfAnHourIsDeleted() {
        Browser ada = house.enter("Ada");
        house.rooms.leave(ada.caller, ada);
        minutesWithSweeps(29);
        assertTrue(house.meetings.find(house.code).isPresent());
        minutesWithSweeps(1);
        assertTrue(house.meetings.find(house.code).isEmpty());
    }

    @Test
    void aMeetingWithSomebodyInItStays() {
        house.enter("Ada");
        minutesWithSweeps(300);
        assertTrue(house.meetings.find(house.code).isPresent());
    }

    @Test
    void whoWaitsInVainIsToldThatItIsOver() {
        Browser grace = house.open("Grace");
        house.join(grace);
        minutesWithSweeps(30);
        assertEquals(1, grace.heard(MeetingEnded.class).size());
    }

    @Test
    void afterARestartPeopleHaveTimeToComeBack() {
        Browser ada = house.enter("Ada");
        minutesWithSweeps(5);
        Instant lastSeen = house.now();
        house.pass(Duration.ofHours(2));
        house.cleanUp.forgetConnections();
        assertEquals(lastSeen, house.attendance.stays.getFirst().getLeftAt().orElseThrow());
        assertFalse(house.cleanUp.take(ada.caller.meetingId()));
        house.pass(Duration.ofMinutes(30));
        assertTrue(house.cleanUp.take(ada.caller.meetingId()));
    }

    @Test
    void afterARestartAMeetingThatWasEmptyGetsNoSecondLife() {
        Browser ada = house.enter("Ada");
        house.rooms.leave(ada.caller, ada);
        house.pass(Duration.ofMinutes(30));
        house.cleanUp.forgetConnections();
        assertTrue(house.cleanUp.take(ada.caller.meetingId()));
    }

    @Test
    void afterARestartWhoWaitedKnocksAgain() {
        Browser grace = house.open("Grace");
        house.join(grace);
        house.cleanUp.forgetConnections();
        house.pass(Duration.ofMinutes(1));
        assertEquals(new JoinDecision.Waiting(house.now()), house.lobby.join(grace.caller));
    }

    @Test
    void whoWaitsAtAnotherNodeGoesOnWaitingWhenThisOneStarts() {
        Browser grace = house.open("Grace");
        Instant since = house.now();
        house.join(grace);
        house.repository.participant(grace.caller.participantId()).orElseThrow().comesTo("another");
        house.cleanUp.forgetConnections();
        house.pass(Duration.ofMinutes(1));
        assertEquals(new JoinDecision.Waiting(since), house.lobby.join(grace.caller));
    }

    private void minutesWithSweeps(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            house.pass(Duration.ofMinutes(1));
            for (int second = 0; second < 60; second++) {
                presence.tick();
            }
            sweeper.sweep();
        }
    }
}
