package org.confera.room;

import static org.confera.room.LobbyTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.RefusalReason;
import org.confera.room.entity.Emoji;
import org.confera.room.entity.RoomEvent;
import org.confera.room.entity.RoomEvent.Admitted;
import org.confera.room.entity.RoomEvent.HandLowered;
import org.confera.room.entity.RoomEvent.Hands;
import org.confera.room.entity.RoomEvent.Reaction;
import org.junit.jupiter.api.Test;

/** Hands in order, through everything that happens to their people; and reactions within bounds. */
class GesturesTest {
    private final House house = new House();
    private final Browser ada = house.enter("Ada");
    private final Browser grace = house.enter("Grace");

    @Test
    void handsStandInTheOrderOfTheirRaising() {
        raise(grace, true);
        raise(ada, true);
        raise(grace, true);
        assertEquals(ids(grace, ada), ada.last(Hands.class).participantIds());
        assertEquals(2, grace.heard(Hands.class).size());
        raise(grace, false);
        raise(grace, true);
        assertEquals(ids(ada, grace), grace.last(Hands.class).participantIds());
    }

    @Test
    void whoComesLaterSeesTheHandsThatAreUp() {
        raise(grace, true);
        assertEquals(ids(grace), house.view(house.open("Ada")).hands());
        assertEquals(ids(grace), house.enter("Edsger").last(Admitted.class).room().hands());
    }

    @Test
    void aHandStaysUpOverALostConnectionAndAReload() {
        raise(grace, true);
        house.rooms.lost(grace.caller, grace);
        house.pass(Duration.ofSeconds(59));
        assertEquals(ids(grace), house.view(house.open("Grace")).hands());
    }

    @Test
    void aHandGoesDownWithItsPerson() {
        raise(grace, true);
        house.rooms.leave(grace.caller, grace);
        assertEquals(List.of(), ada.last(Hands.class).participantIds());
        RoomEvent left = ada.heard.get(ada.heard.size() - 2);
        assertEquals(new RoomEvent.ParticipantLeft(grace.caller.participantId()), left);
    }

    @Test
    void aHostTakesOneHandDownOrAllAndItsPersonIsToldByWhom() {
        raise(grace, true);
        raise(ada, true);
        house.gestures.lowerHand(ada.caller, grace.caller.participantId());
        assertEquals(new HandLowered("Ada"), grace.last(HandLowered.class));
        assertEquals(ids(ada), grace.last(Hands.class).participantIds());
        raise(grace, true);
        house.gestures.lowerAllHands(ada.caller);
        assertEquals(2, grace.heard(HandLowered.class).size());
        assertEquals(List.of(), ada.heard(HandLowered.class));
        assertEquals(List.of(), ada.last(Hands.class).participantIds());
    }

    @Test
    void onlyHostsTakeOthersHandsDown() {
        assertRefused(RefusalReason.FORBIDDEN, () -> house.rooms.require(Operation.LOWER_HANDS, grace.caller, grace));
        house.rooms.require(Operation.LOWER_HANDS, ada.caller, ada);
        assertRefused(RefusalReason.NOT_FOUND, () -> house.gestures.lowerHand(ada.caller, UUID.randomUUID()));
    }

    @Test
    void whoWaitsHasNoHandToRaiseAndHearsNothing() {
        Browser edsger = house.open("Edsger");
        house.join(edsger);
        raise(edsger, true);
        house.gestures.react(edsger.caller, Emoji.PARTY);
        raise(grace, true);
        assertEquals(ids(grace), ada.last(Hands.class).participantIds());
        assertEquals(List.of(), ada.heard(Reaction.class));
        assertEquals(List.of(), edsger.heard);
    }

    @Test
    void aReactionIsToldToEverybodyElse() {
        house.gestures.react(grace.caller, Emoji.APPLAUSE);
        assertEquals(new Reaction(grace.caller.participantId(), Emoji.APPLAUSE), ada.last(Reaction.class));
        assertEquals(List.of(), grace.heard(Reaction.class));
    }

    @Test
    void aStormOfReactionsIsToldInPart() {
        for (int i = 0; i < 1000; i++) {
            house.gestures.react(grace.caller, Emoji.PARTY);
        }
        assertEquals(40, ada.heard(Reaction.class).size());
        house.pass(Duration.ofSeconds(1));
        for (int i = 0; i < 1000; i++) {
            house.gestures.react(grace.caller, Emoji.PARTY);
        }
        assertEquals(60, ada.heard(Reaction.class).size());
        house.pass(Duration.ofSeconds(60));
        house.gestures.react(grace.caller, Emoji.PARTY);
        assertTrue(ada.heard(Reaction.class).size() == 61);
    }

    @Test
    void aClockThatIsPutBackSilencesNobody() {
        house.gestures.react(grace.caller, Emoji.PARTY);
        house.pass(Duration.ofHours(-1));
        house.gestures.react(grace.caller, Emoji.HEART);
        assertEquals(Emoji.HEART, ada.last(Reaction.class).emoji());
    }

    private void raise(Browser person, boolean up) {
        house.gestures.raiseHand(person.caller, up);
    }

    private static List<UUID> ids(Browser... people) {
        return List.of(people).stream().map(person -> person.caller.participantId()).toList();
    }
}
