package org.confera.attendance.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PresenceOfAPersonTest {
    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");
    private static final RoomInMeeting LEFT = new RoomInMeeting(new UUID(0, 1), "Left");

    @Test
    void addsUpWhatLiesBetweenComingAndGoing() {
        assertEquals(new Presence(at(0), at(300), Duration.ofSeconds(160), 2), of(stay(0, 100), stay(240, 300)));
    }

    @Test
    void goingToAnotherRoomIsNotComing() {
        Attendance main = stay(0, null);
        Attendance left = main.move(LEFT, "confera", at(10));
        left.leave(at(30));
        assertEquals(new Presence(at(0), at(30), Duration.ofSeconds(30), 1), of(left, main));
    }

    @Test
    void whoIsThereHasBeenThereUntilNow() {
        assertEquals(new Presence(at(0), at(1000), Duration.ofSeconds(1000), 1), of(stay(0, null)));
    }

    @Test
    void twoStaysAtOnceCountOnce() {
        assertEquals(new Presence(at(0), at(100), Duration.ofSeconds(100), 2), of(stay(0, 100), stay(40, 60)));
    }

    @Test
    void theSecondsOfSeveralStaysAreRoundedOnceTogether() {
        Attendance[] halves = {new Attendance(null, RoomInMeeting.MAIN, "confera", NOON), new Attendance(null, RoomInMeeting.MAIN, "confera", at(60))};
        halves[0].leave(NOON.plusMillis(400));
        halves[1].leave(at(60).plusMillis(400));
        assertEquals(1, of(halves).seconds());
    }

    private static Presence of(Attendance... stays) {
        return Presence.of(List.copyOf(Arrays.asList(stays)), at(1000));
    }

    private static Attendance stay(int from, Integer to) {
        Attendance stay = new Attendance(null, RoomInMeeting.MAIN, "confera", at(from));
        if (to != null) {
            stay.leave(at(to));
        }
        return stay;
    }

    private static Instant at(int seconds) {
        return NOON.plusSeconds(seconds);
    }
}
