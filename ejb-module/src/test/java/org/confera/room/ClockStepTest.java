package org.confera.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.confera.room.entity.RoomEvent.HostGone;
import org.confera.room.entity.RoomEvent.ParticipantLeft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats, line 37: the wall clock steps by five minutes in the middle of a call. */
class ClockStepTest {
    private final House house = new House();
    private final Browser ada = house.enter("Ada");
    private final Browser grace = house.enter("Grace");

    @ParameterizedTest
    @ValueSource(ints = {5, -5})
    void whoIsComingBackHasTheirMinuteNoMoreAndNoLess(int minutes) {
        house.rooms.lost(grace.caller, grace);
        house.pass(Duration.ofSeconds(30));
        house.stepClock(Duration.ofMinutes(minutes));
        house.pass(Duration.ofSeconds(29));
        assertTrue(ada.heard(ParticipantLeft.class).isEmpty());
        house.pass(Duration.ofSeconds(1));
        assertEquals(new ParticipantLeft(grace.caller.participantId()), ada.last(ParticipantLeft.class));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, -5})
    void theRoleOfAHostWhoIsGoneIsOfferedAfterFiveMinutesOfTheirAbsence(int minutes) {
        house.rooms.leave(ada.caller, ada);
        house.pass(Duration.ofMinutes(1));
        house.stepClock(Duration.ofMinutes(minutes));
        house.pass(Duration.ofMinutes(3));
        assertTrue(grace.heard(HostGone.class).isEmpty());
        house.pass(Duration.ofMinutes(2));
        assertEquals(new HostGone(true), grace.last(HostGone.class));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, -5})
    void aDepartureIsWrittenAMinuteAgoByTheClockThatGoesNow(int minutes) {
        house.pass(Duration.ofMinutes(10));
        house.rooms.lost(grace.caller, grace);
        house.stepClock(Duration.ofMinutes(minutes));
        house.pass(Duration.ofMinutes(1));
        Instant left = house.attendance.stays.stream().filter(stay -> stay.getParticipant().getId().equals(grace.caller.participantId()))
                .findFirst().orElseThrow().getLeftAt().orElseThrow();
        assertEquals(house.now().minus(Duration.ofMinutes(1)), left);
    }
}
