package org.confera.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confera.attendance.entity.Attendance;
import org.confera.attendance.entity.Presence;
import org.confera.attendance.entity.RoomInMeeting;
import org.confera.breakout.entity.BreakoutPlan;
import org.confera.breakout.entity.BreakoutPlan.PlannedRoom;
import org.confera.breakout.entity.LateJoiners;
import org.confera.housekeeping.boundary.PresenceClock;
import org.confera.meeting.boundary.Limits;
import org.junit.jupiter.api.Test;

/** Who was where and when, to the second, whatever happens to sockets, rooms and the server. */
class AttendanceTest {
    private final House house = new House(new Limits(10, 2, 30));
    private final PresenceClock clock = new PresenceClock(house.cleanUp, house.rooms);
    private final Browser ada = house.enter("Ada");

    @Test
    void aStayBeginsWithJoiningAndEndsWithLeaving() {
        Browser grace = house.enter("Grace");
        Instant joined = house.now();
        seconds(61);
        house.rooms.leave(grace.caller, grace);
        assertEquals(List.of(joined), stays(grace).stream().map(Attendance::getJoinedAt).toList());
        assertEquals(joined.plusSeconds(61), stays(grace).getFirst().getLeftAt().orElseThrow());
    }

    @Test
    void whoseConnectionIsLostForGoodWasThereUntilItWasLost() {
        Browser grace = house.enter("Grace");
        seconds(10);
        Instant lost = house.now();
        house.rooms.lost(grace.caller, grace);
        seconds(90);
        assertEquals(lost, stays(grace).getFirst().getLeftAt().orElseThrow());
    }

    @Test
    void whoComesBackWithinAMinuteNeverLeft() {
        Browser grace = house.enter("Grace");
        house.rooms.lost(grace.caller, grace);
        seconds(30);
        house.join(house.open("Grace"));
        seconds(90);
        assertEquals(1, stays(grace).size());
        assertTrue(stays(grace).getFirst().getLeftAt().isEmpty());
    }

    @Test
    void staysOfAServerThatDiesEndWithItAndNotWithItsLastMinute() {
        Browser grace = house.enter("Grace");
        seconds(47);
        Instant died = house.now();
        house.pass(Duration.ofMinutes(20));
        house.cleanUp.forgetConnections();
        assertEquals(died, stays(grace).getFirst().getLeftAt().orElseThrow());
        house.live.find(ada.caller.meetingId()).orElseThrow();
    }

    @Test
    void staysOnAnotherNodeGoOnWhenThisOneStarts() {
        Browser grace = house.enter("Grace");
        house.attendance.stays.add(new Attendance(stays(grace).getFirst().getParticipant(), RoomInMeeting.MAIN, "another", house.now()));
        house.cleanUp.forgetConnections();
        assertEquals(List.of("another"), house.attendance.allOpen().stream().map(Attendance::getNode).toList());
    }

    @Test
    void goingToABreakoutRoomEndsOneStayAndBeginsTheNextAtTheSameMoment() {
        Browser grace = house.enter("Grace");
        seconds(10);
        split(grace);
        Instant moved = house.now();
        seconds(20);
        house.breakouts.close(ada.caller);
        seconds(5);
        house.rooms.leave(grace.caller, grace);
        assertEquals(Arrays.asList(null, "Left", null), stays(grace).stream().map(stay -> stay.getRoom().name()).toList());
        assertEquals(List.of(moved, moved.plusSeconds(20), moved.plusSeconds(25)),
                stays(grace).stream().map(stay -> stay.getLeftAt().orElseThrow()).toList());
        assertEquals(new Presence(moved.minusSeconds(10), moved.plusSeconds(25), Duration.ofSeconds(35), 1),
                Presence.of(stays(grace), house.now()));
    }

    @Test
    void whoComesLateToABreakoutRoomIsThereAndNotInTheMainRoom() {
        Browser grace = house.enter("Grace");
        house.rooms.leave(grace.caller, grace);
        split(grace);
        house.join(house.open("Grace"));
        assertEquals("Left", stays(grace).getLast().getRoom().name());
    }

    @Test
    void aLeavingThatTheDatabaseDidNotTakeIsWrittenLaterWithItsOwnTime() {
        Browser grace = house.enter("Grace");
        seconds(3);
        Instant left = house.now();
        house.attendance.beforeOpen = () -> {
            throw new IllegalStateException("the database is away");
        };
        house.rooms.leave(grace.caller, grace);
        seconds(40);
        assertTrue(stays(grace).getFirst().getLeftAt().isEmpty());
        house.attendance.beforeOpen = () -> { };
        seconds(1);
        assertEquals(left, stays(grace).getFirst().getLeftAt().orElseThrow());
    }

    @Test
    void aClockThatStepsBackMakesNoStayNegativeAndCountsNoneTwice() {
        Browser grace = house.enter("Grace");
        Instant joined = house.now();
        seconds(100);
        house.pass(Duration.ofMinutes(-5));
        house.rooms.leave(grace.caller, grace);
        assertEquals(joined, stays(grace).getFirst().getLeftAt().orElseThrow());
    }

    /** Threats, line 36: whoever comes, goes, is lost and comes back, in and out of rooms, leaves nothing behind. */
    @Test
    void afterHoursOfComingAndGoingNobodyIsLeftBehind() {
        Random chance = new Random(36);
        Map<String, Browser> inside = new TreeMap<>();
        for (int turn = 0; turn < 600; turn++) {
            comeOrGo("Person" + chance.nextInt(8), inside, chance.nextBoolean());
            if (turn % 20 == 7) {
                split(inside.values().toArray(Browser[]::new));
            } else if (turn % 20 == 16) {
                house.breakouts.close(ada.caller);
            }
            seconds(chance.nextInt(90));
        }
        inside.values().forEach(browser -> house.rooms.lost(browser.caller, browser));
        house.rooms.leave(ada.caller, ada);
        seconds(61);
        assertEquals(List.of(), house.attendance.allOpen());
        assertEquals(Set.of(), house.rooms.occupied());
        assertTrue(house.attendance.stays.size() > 300);
        house.attendance.stays.stream().collect(Collectors.groupingBy(Attendance::getParticipant)).values().forEach(AttendanceTest::noneOverlap);
    }

    private void comeOrGo(String name, Map<String, Browser> inside, boolean politely) {
        Browser browser = inside.remove(name);
        if (browser == null) {
            inside.put(name, house.enter(name));
        } else if (politely) {
            house.rooms.leave(browser.caller, browser);
        } else {
            house.rooms.lost(browser.caller, browser);
        }
    }

    private static void noneOverlap(List<Attendance> stays) {
        for (int i = 1; i < stays.size(); i++) {
            assertFalse(stays.get(i).getJoinedAt().isBefore(stays.get(i - 1).getLeftAt().orElseThrow()));
        }
    }

    private void split(Browser... people) {
        List<UUID> ids = Arrays.stream(people).map(AttendanceTest::id).toList();
        house.breakouts.open(ada.caller, new BreakoutPlan(List.of(new PlannedRoom("Left", ids)), null, false, LateJoiners.MAIN));
    }

    private void seconds(int seconds) {
        for (int second = 0; second < seconds; second++) {
            house.pass(Duration.ofSeconds(1));
            clock.tick();
        }
    }

    private static UUID id(Browser browser) {
        return browser.caller.participantId();
    }

    private List<Attendance> stays(Browser browser) {
        return house.attendance.stays.stream().filter(stay -> stay.getParticipant().getId().equals(id(browser))).toList();
    }
}
