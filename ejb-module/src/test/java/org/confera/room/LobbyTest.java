package org.confera.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.confera.meeting.entity.KeptOutView;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.ParticipantRole;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.room.boundary.JoinResult;
import org.confera.room.entity.RoomClient.Ending;
import org.confera.room.entity.RoomEvent;
import org.confera.room.entity.RoomEvent.Admitted;
import org.confera.room.entity.RoomEvent.KeptOut;
import org.confera.room.entity.RoomEvent.ParticipantJoined;
import org.confera.room.entity.RoomEvent.Rejected;
import org.confera.room.entity.RoomEvent.Waiting;
import org.confera.room.entity.WaitingView;
import org.junit.jupiter.api.Test;

class LobbyTest {
    private final House house = new House();

    @Test
    void theHostSeesWhoKnocksTheMomentTheyArrive() {
        Browser ada = house.enter("Ada");
        Browser grace = house.open("Grace");
        assertInstanceOf(JoinResult.Waiting.class, house.join(grace));
        assertEquals(List.of("Grace"), names(ada.last(Waiting.class).waiting()));
    }

    @Test
    void theHostWhoComesLaterSeesWhoWaits() {
        house.join(house.open("Grace"));
        house.join(house.open("Edsger"));
        Browser ada = house.open("Ada");
        assertEquals(List.of("Grace", "Edsger"), names(house.view(ada).waiting()));
    }

    @Test
    void othersNeverSeeWhoWaits() {
        house.enter("Ada");
        Browser grace = house.enter("Grace");
        house.join(house.open("Edsger"));
        assertTrue(grace.heard(Waiting.class).isEmpty());
        assertTrue(house.view(grace).waiting().isEmpty());
    }

    @Test
    void whoIsAdmittedEntersAtOnceAndTheOthersAreTold() {
        Browser ada = house.enter("Ada");
        Browser grace = house.open("Grace");
        house.join(grace);
        house.rooms.admit(ada.caller, grace.caller.participantId());
        assertEquals("Ada", grace.last(Admitted.class).room().participants().getFirst().displayName());
        assertEquals("Grace", ada.last(ParticipantJoined.class).participant().displayName());
        assertTrue(ada.last(Waiting.class).waiting().isEmpty());
    }

    @Test
    void admitAllLetsEverybodyIn() {
        Browser ada = house.enter("Ada");
        Browser grace = house.open("Grace");
        Browser edsger = house.open("Edsger");
        house.join(grace);
        house.join(edsger);
        assertEquals(2, house.rooms.admitAll(ada.caller));
        assertEquals(1, grace.heard(Admitted.class).size());
        assertEquals(1, edsger.heard(Admitted.class).size());
        assertEquals(0, house.rooms.admitAll(ada.caller));
    }

    @Test
    void whoIsRejectedIsToldAndCanNotComeBackByAnySocket() {
        Browser ada = house.enter("Ada");
        Browser grace = house.open("Grace");
        house.join(grace);
        house.rooms.reject(ada.caller, grace.caller.participantId());
        assertEquals(1, grace.heard(Rejected.class).size());
        assertEquals(Ending.REFUSED, grace.ending);
        assertRefused(RefusalReason.REJECTED, () -> house.join(house.open("Grace")));
        assertTrue(ada.last(Waiting.class).waiting().isEmpty());
    }

    @Test
    void aHostWhoChangesTheirMindLetsTheRejectedIn() {
        Browser ada = house.enter("Ada");
        Browser grace = house.open("Grace");
        house.join(grace);
        house.rooms.reject(ada.caller, grace.caller.participantId());
        house.rooms.admit(ada.caller, grace.caller.participantId());
        assertInstanceOf(JoinResult.Admitted.class, house.join(house.open("Grace")));
    }

    @Test
    void everyHostSeesWhoIsKeptOutAndByWhom() {
        Browser ada = house.enter("Ada");
        Browser grace = house.enter("Grace");
        house.hosts.changeRole(ada.caller, grace.caller.participantId(), ParticipantRole.CO_HOST);
        Browser edsger = house.open("Edsger");
        house.join(edsger);
        house.rooms.reject(grace.caller, edsger.caller.participantId());
        List<KeptOutView> expected = List.of(new KeptOutView(edsger.caller.participantId(), "Edsger", "Grace"));
        assertEquals(expected, ada.last(KeptOut.class).keptOut());
        assertEquals(expected, grace.last(KeptOut.class).keptOut());
    }

    @Test
    void whoIsKeptOutIsListedAfterTheHostsReloadUntilAnotherHostLetsThemIn() {
        Browser ada = house.enter("Ada");
        Browser grace = house.enter("Grace");
        Browser edsger = house.enter("Edsger");
        house.hosts.remove(ada.caller, edsger.caller.participantId());
        Browser again = house.open("Ada");
        assertEquals(List.of("Edsger"), keptOut(house.view(again).keptOut()));
        house.hosts.changeRole(again.caller, grace.caller.participantId(), ParticipantRole.CO_HOST);
        assertEquals(List.of("Edsger"), keptOut(grace.last(KeptOut.class).keptOut()));
        house.rooms.admit(grace.caller, edsger.caller.participantId());
        assertEquals(List.of(), again.last(KeptOut.class).keptOut());
        assertInstanceOf(JoinResult.Admitted.class, house.join(house.open("Edsger")));
    }

    @Test
    void whoIsKeptOutIsStillListedWhenTheRoomOpensAnew() {
        Browser ada = house.enter("Ada");
        Browser grace = house.enter("Grace");
        house.hosts.remove(ada.caller, grace.caller.participantId());
        house.rooms.leave(ada.caller, ada);
        assertEquals(List.of("Grace"), keptOut(house.view(house.open("Ada")).keptOut()));
    }

    @Test
    void participantsNeverSeeWhoIsKeptOut() {
        Browser ada = house.enter("Ada");
        Browser grace = house.enter("Grace");
        house.hosts.remove(ada.caller, house.enter("Edsger").caller.participantId());
        assertTrue(grace.heard(KeptOut.class).isEmpty());
        assertTrue(house.view(grace).keptOut().isEmpty());
    }

    @Test
    void whoWaitsHearsNothingOfTheRoom() {
        Browser grace = house.open("Grace");
        house.join(grace);
        Browser ada = house.enter("Ada");
        house.speak(ada);
        assertEquals(List.of(), grace.heard);
    }

    @Test
    void whoWaitsMayDoNothingButLeave() {
        Browser grace = house.open("Grace");
        house.join(grace);
        assertRefused(RefusalReason.IN_LOBBY, () -> house.rooms.require(Operation.MEDIA, grace.caller, grace));
        house.rooms.require(Operation.LEAVE, grace.caller, grace);
    }

    @Test
    void whoGivesUpWaitingIsSeenNoMore() {
        Browser ada = house.enter("Ada");
        Browser grace = house.open("Grace");
        house.join(grace);
        house.rooms.leave(grace.caller, grace);
        assertTrue(ada.last(Waiting.class).waiting().isEmpty());
        assertRefused(RefusalReason.NOT_FOUND, () -> house.rooms.admit(ada.caller, grace.caller.participantId()));
    }

    @Test
    void whoLosesTheSocketWhileWaitingKeepsTheirPlaceForAMinute() {
        Browser ada = house.enter("Ada");
        Browser grace = house.open("Grace");
        house.join(grace);
        house.rooms.lost(grace.caller, grace);
        house.pass(Duration.ofSeconds(59));
        assertEquals(List.of("Grace"), names(ada.last(Waiting.class).waiting()));
        house.pass(Duration.ofSeconds(1));
        assertTrue(ada.last(Waiting.class).waiting().isEmpty());
    }

    @Test
    void whoIsAdmittedWithoutASocketEntersWhenTheyComeBack() {
        Browser ada = house.enter("Ada");
        Browser grace = house.open("Grace");
        house.join(grace);
        house.rooms.lost(grace.caller, grace);
        house.rooms.admit(ada.caller, grace.caller.participantId());
        assertTrue(ada.last(Waiting.class).waiting().isEmpty());
        assertInstanceOf(JoinResult.Admitted.class, house.join(house.open("Grace")));
    }

    @Test
    void aHostWhoDecidesBetweenAnswerAndKnockIsNotMissed() {
        Browser ada = house.enter("Ada");
        Browser grace = house.open("Grace");
        house.join(grace);
        house.rooms.lost(grace.caller, grace);
        house.lobby.admit(ada.caller, grace.caller.participantId());
        Browser again = house.open("Grace");
        assertInstanceOf(JoinResult.Admitted.class, house.join(again));
        assertTrue(ada.last(Waiting.class).waiting().isEmpty());
    }

    @Test
    void aFullRoomRefusesTheNextOneClearlyButNeverTheHost() {
        Browser ada = house.enter("Ada");
        house.enter("Grace");
        house.enter("Edsger");
        Browser barbara = house.open("Barbara");
        house.join(barbara);
        assertRefused(RefusalReason.MEETING_FULL, () -> house.rooms.admit(ada.caller, barbara.caller.participantId()));
        assertNull(barbara.ending);
        house.rooms.leave(ada.caller, ada);
        house.rooms.admit(house.open("Ada").caller, barbara.caller.participantId());
        assertInstanceOf(JoinResult.Admitted.class, house.join(house.open("Ada")));
    }

    @Test
    void ifTheRoomCanNotBeOpenedTheAdmittedTryAgain() {
        Browser ada = house.enter("Ada");
        Browser grace = house.open("Grace");
        house.join(grace);
        house.sfu.outOfReach = true;
        house.rooms.admit(ada.caller, grace.caller.participantId());
        assertEquals(Ending.TRY_AGAIN, grace.ending);
        house.sfu.outOfReach = false;
        assertInstanceOf(JoinResult.Admitted.class, house.join(house.open("Grace")));
    }

    @Test
    void oneMeetingsHostCanNotLetAnybodyIntoAnother() {
        String other = house.meetings.startInstant(house.account("Barbara").getId());
        Browser barbara = house.open("Barbara", other);
        house.join(barbara);
        Browser grace = house.open("Grace");
        house.join(grace);
        List<RoomEvent> before = List.copyOf(grace.heard);
        assertRefused(RefusalReason.NOT_FOUND, () -> house.rooms.admit(barbara.caller, grace.caller.participantId()));
        assertRefused(RefusalReason.NOT_FOUND, () -> house.rooms.reject(barbara.caller, grace.caller.participantId()));
        assertEquals(before, grace.heard);
        assertInstanceOf(JoinResult.Waiting.class, house.join(grace));
    }

    private static List<String> keptOut(List<KeptOutView> people) {
        return people.stream().map(KeptOutView::displayName).toList();
    }

    static List<String> names(List<WaitingView> waiting) {
        return waiting.stream().map(WaitingView::displayName).toList();
    }

    static void assertRefused(RefusalReason reason, Runnable action) {
        assertEquals(reason, assertThrows(RefusedException.class, action::run).reason());
    }
}
