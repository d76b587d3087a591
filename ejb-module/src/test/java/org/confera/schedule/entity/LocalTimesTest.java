package org.confera.schedule.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** "A scheduled time is refused by validation because of its format or zone." */
    @ParameterizedTest
    @ValueSource(strings = {"2026-12-02T14:05", "2026-12-02T14:05:00", "2026-12-02T14:05:00.000", "2026-12-02 14:05", "2026-12-2 14:05",
            " 2026-12-02T14:05 ", "02.12.2026 14:05", "2.12.2026, 14:05", "12/2/2026 2:05 PM", "12/2/2026, 2:05\u202fPM",
            "2026-12-02T13:05:00Z", "2026-12-02T14:05+01:00"})
    void aTimeIsUnderstoodInTheFormatsThatBrowsersAndPeopleUse(String typed) {
        assertEquals(Optional.of(Instant.parse("2026-12-02T13:05:00Z")), LocalTimes.read(typed, BERLIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "Asia/Calcutta", "Asia/Kolkata", "America/Argentina/ComodRivadavia", "UTC", "Etc/GMT+5", "GMT", "+05:30",
            "Australia/Lord_Howe", "Pacific/Kiritimati", " Europe/Kyiv "})
    void everyZoneThatBrowsersKnowIsAccepted(String zone) {
        assertTrue(LocalTimes.zone(zone).isPresent());
    }

    @Test
    void whatIsNoZoneIsNone() {
        assertFalse(LocalTimes.zone("Europe/Atlantis").isPresent());
        assertFalse(LocalTimes.zone("").isPresent());
        assertFalse(LocalTimes.zone(null).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2026-02-30T10:00", "2026-12-02", "25:00", "2026-12-02T25:00"})
    void whatIsNoTimeIsNone(String typed) {
        assertEquals(Optional.empty(), LocalTimes.read(typed, BERLIN));
    }

    @Test
    void aTimeThatClocksSkipIsAsMuchLater() {
        assertEquals(Optional.of(Instant.parse("2027-03-28T01:30:00Z")), LocalTimes.read("2027-03-28T02:30", BERLIN));
    }

    @Test
    void aTimeThatComesTwiceIsTheFirst() {
        assertEquals(Optional.of(Instant.parse("2026-10-25T00:30:00Z")), LocalTimes.read("2026-10-25T02:30", BERLIN));
    }

    @Test
    void tenOClockIsTenOClockInSummerAndInWinter() {
        assertEquals(Optional.of(Instant.parse("2027-03-27T09:00:00Z")), LocalTimes.read("2027-03-27T10:00", BERLIN));
        assertEquals(Optional.of(Instant.parse("2027-03-28T08:00:00Z")), LocalTimes.read("2027-03-28T10:00", BERLIN));
    }
}
