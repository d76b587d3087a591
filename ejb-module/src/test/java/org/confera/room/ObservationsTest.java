package org.confera.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.confera.media.api.ConnectionCause;
import org.confera.media.api.ConnectionQuality;
import org.confera.media.api.MediaEvent;
import org.confera.room.boundary.SfuEvents;
import org.confera.room.entity.ParticipantView;
import org.confera.room.entity.RoomEvent.ConnectionQualityChanged;
import org.confera.room.entity.RoomEvent.RecentSpeakers;
import org.junit.jupiter.api.Test;

/** What the SFU noticed reaches everybody in the room, and those who come later. */
class ObservationsTest {
    private static final ConnectionQuality BAD = new ConnectionQuality(3, ConnectionCause.UPLINK);

    private final House house = new House(new org.confera.meeting.boundary.Limits(4, 2, 30));
    private final Browser ada = house.enter("Ada");
    private final Browser grace = house.enter("Grace");

    @Test
    void everyoneIsToldOnceWhoseConnectionIsBadAndWhy() {
        noticed(grace, BAD);
        noticed(grace, BAD);
        var told = List.of(new ConnectionQualityChanged(id(grace), 3, ConnectionCause.UPLINK));
        assertEquals(told, ada.heard(ConnectionQualityChanged.class));
        assertEquals(told, grace.heard(ConnectionQualityChanged.class), "the person concerned, too");
    }

    @Test
    void whoComesLaterSeesTheQualityInTheirViewOfTheRoom() {
        noticed(grace, BAD);
        List<ParticipantView> others = house.view(house.enter("Edsger")).participants();
        assertEquals(BAD, of(grace, others).connectionQuality());
        assertEquals(ConnectionQuality.PERFECT, of(ada, others).connectionQuality());
    }

    @Test
    void nothingIsToldOfSomebodyWhoIsNotInTheRoom() {
        house.rooms.leave(grace.caller, grace);
        noticed(grace, BAD);
        assertTrue(ada.heard(ConnectionQualityChanged.class).isEmpty());
    }

    @Test
    void whoHasSpokenIsToldInOrderAndToThoseWhoComeLater() {
        spoke(grace, ada);
        assertEquals(new RecentSpeakers(List.of(id(grace), id(ada))), ada.last(RecentSpeakers.class));
        Browser edsger = house.enter("Edsger");
        assertEquals(new RecentSpeakers(List.of(id(grace), id(ada))), edsger.last(RecentSpeakers.class));
        house.rooms.leave(grace.caller, grace);
        assertEquals(new RecentSpeakers(List.of(id(ada))), edsger.last(RecentSpeakers.class));
    }

    private void noticed(Browser browser, ConnectionQuality quality) {
        SfuEvents.fire(house.rooms, new MediaEvent.ConnectionQualityChanged(browser.caller.meetingId().toString(),
                id(browser).toString(), quality));
    }

    private void spoke(Browser... browsers) {
        SfuEvents.fire(house.rooms, new MediaEvent.RecentSpeakersChanged(ada.caller.meetingId().toString(),
                Arrays.stream(browsers).map(browser -> id(browser).toString()).toList()));
    }

    private static UUID id(Browser browser) {
        return browser.caller.participantId();
    }

    private static ParticipantView of(Browser browser, List<ParticipantView> people) {
        return people.stream().filter(person -> person.id().equals(id(browser))).findFirst().orElseThrow();
    }
}
