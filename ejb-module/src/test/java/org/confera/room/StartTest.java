package org.confera.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.confera.meeting.boundary.Limits;
import org.junit.jupiter.api.Test;

class StartTest {
    private final House house = new House(new Limits(3, 20, 30));

    @Test
    void onePersonsClicksLeaveRoomForEverybodyElse() {
        house.enter("Ada");
        UUID grace = house.account("Grace").getId();
        List<String> codes = Stream.generate(() -> house.meetings.startInstant(grace)).limit(50).toList();
        List<String> open = codes.stream().filter(code -> house.meetings.find(code).isPresent()).toList();
        assertEquals(codes.subList(40, 50), open);
        assertTrue(house.meetings.find(house.meetings.startInstant(house.account("Edsger").getId())).isPresent());
        assertTrue(house.meetings.find(house.code).isPresent());
    }

    @Test
    void aMeetingThatWasEnteredIsNotRemovedByItsHostsClicks() {
        house.enter("Ada");
        UUID ada = house.account("Ada").getId();
        Stream.generate(() -> house.meetings.startInstant(ada)).limit(30).forEach(code -> { });
        assertTrue(house.meetings.find(house.code).isPresent());
    }
}
