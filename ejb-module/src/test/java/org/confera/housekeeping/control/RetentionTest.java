package org.confera.housekeeping.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    @Test
    void whatEndedSoManyDaysAgoIsNotKept() {
        assertEquals(Instant.parse("2025-12-29T12:00:00Z"), new Retention(90).keptSince(NOON));
    }

    @Test
    void aPeriodThatIsNoneIsRefusedWithWhatIsAllowed() {
        var refused = assertThrows(IllegalArgumentException.class, () -> new Retention(0));
        assertTrue(refused.getMessage().contains("confera.meeting.retention-days is 0, but must lie in 1-36500"), refused::getMessage);
    }
}
