package org.confera.meeting.entity;

import static org.confera.meeting.entity.People.NOON;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AbandonedMeetingTest {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private final People people = new People();

    @Test
    void anInstantMeetingIsAbandonedHalfAnHourAfterTheLastPersonWasIn() {
        people.meeting.touch(NOON.plusSeconds(600));
        assertFalse(people.meeting.isAbandoned(minutes(39), IDLE));
        assertTrue(people.meeting.isAbandoned(minutes(40), IDLE));
    }

    @Test
    void anInstantMeetingThatNobodyEnteredIsAbandonedToo() {
        assertTrue(people.meeting.isAbandoned(minutes(30), IDLE));
    }

    @Test
    void aClockSetBackDoesNotMakeAMeetingOlder() {
        people.meeting.touch(minutes(20));
        people.meeting.touch(minutes(10));
        assertFalse(people.meeting.isAbandoned(minutes(45), IDLE));
    }

    @Test
    void aScheduledMeetingOutlivesItsPauseBeforeThePlannedEnd() {
        Meeting planned = people.planned(Duration.ofHours(2));
        planned.join(new Participant(planned, people.ada), NOON);
        assertFalse(planned.isAbandoned(minutes(119), IDLE));
        assertTrue(planned.isAbandoned(minutes(120), IDLE));
    }

    @Test
    void aScheduledMeetingGoesOnPastItsEndWhileSomebodyIsThere() {
        Meeting planned = people.planned(Duration.ofHours(1));
        planned.join(new Participant(planned, people.ada), NOON);
        planned.touch(minutes(100));
        assertFalse(planned.isAbandoned(minutes(129), IDLE));
        assertTrue(planned.isAbandoned(minutes(130), IDLE));
    }

    @Test
    void aScheduledMeetingThatNobodyCameToStaysOpenForADay() {
        Meeting planned = people.planned(Duration.ofHours(1));
        assertFalse(planned.isAbandoned(minutes(60 + 24 * 60 - 1), IDLE));
        assertTrue(planned.isAbandoned(minutes(60 + 24 * 60), IDLE));
    }

    @Test
    void whatHasEndedIsNotAbandonedButOver() {
        people.meeting.end(NOON);
        assertFalse(people.meeting.isAbandoned(minutes(1000), IDLE));
    }

    private static Instant minutes(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
