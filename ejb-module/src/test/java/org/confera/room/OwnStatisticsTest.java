package org.confera.room;

import static org.confera.room.LobbyTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.media.api.QualityLimitation;
import org.confera.meeting.entity.RefusalReason;
import org.junit.jupiter.api.Test;

/** A person reads their own statistics, and nobody else's. */
class OwnStatisticsTest {
    private final House house = new House();
    private final Browser ada = house.enter("Ada");
    private final Browser grace = house.enter("Grace");

    @Test
    void theSfuIsAskedForThePersonWhoAsks() {
        House.media(() -> house.statistics.read(grace.caller, grace));
        assertEquals("stats " + grace.caller.meetingId() + " " + grace.caller.participantId(), house.sfu.told.getLast());
    }

    @Test
    void aReportConcernsThePersonWhoMakesIt() {
        House.media(() -> {
            house.statistics.reportLimitation(grace.caller, grace, QualityLimitation.CPU);
            return null;
        });
        assertEquals("reportLimitation " + grace.caller.participantId() + " cpu", house.sfu.told.getLast());
    }

    @Test
    void whoHasNoPlaceInTheRoomReadsAndReportsNothing() {
        Browser edsger = house.open("Edsger");
        house.join(edsger);
        house.join(house.open("Grace"));
        for (Browser outside : new Browser[] {edsger, grace}) {
            assertRefused(RefusalReason.NOT_JOINED, () -> House.media(() -> house.statistics.read(outside.caller, outside)));
            assertRefused(RefusalReason.NOT_JOINED, () -> House.media(() -> {
                house.statistics.reportLimitation(outside.caller, outside, QualityLimitation.CPU);
                return null;
            }));
        }
        assertTrue(house.sfu.told.stream().noneMatch(told -> told.startsWith("stats") || told.startsWith("report")));
        assertTrue(ada.ending == null);
    }
}
