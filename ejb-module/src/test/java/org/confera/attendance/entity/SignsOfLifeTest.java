package org.confera.attendance.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignsOfLifeTest {
    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");
    private final Attendance stay = new Attendance(null, RoomInMeeting.MAIN, "one", at(0));

    @Test
    void aStayThroughAServerThatIsAliveGoesOn() {
        assertEquals(Optional.empty(), seen("one", 100).endOf(stay, at(130)));
    }

    @Test
    void aStayThroughAServerThatFellSilentEndedWithItsLastSign() {
        assertEquals(Optional.of(at(100)), seen("one", 100).endOf(stay, at(131)));
    }

    @Test
    void aSignThatIsOlderThanTheStaySaysNothingOfIt() {
        assertEquals(Optional.empty(), seen("one", -500).endOf(stay, at(30)));
        assertEquals(Optional.of(at(0)), seen("one", -500).endOf(stay, at(31)));
    }

    @Test
    void theSignsOfAnotherServerAreNotItsOwn() {
        assertEquals(Optional.of(at(0)), seen("another", 100).endOf(stay, at(101)));
    }

    @Test
    void anEndThatIsWrittenStays() {
        stay.leave(at(7));
        assertEquals(Optional.of(at(7)), seen("one", 3).endOf(stay, at(500)));
    }

    private static SignsOfLife seen(String node, int second) {
        return new SignsOfLife(Map.of(node, at(second)));
    }

    private static Instant at(int second) {
        return NOON.plusSeconds(second);
    }
}
