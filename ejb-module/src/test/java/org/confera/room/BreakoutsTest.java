package org.confera.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.confera.breakout.entity.BreakoutPlan;
import org.confera.breakout.entity.BreakoutPlan.PlannedRoom;
import org.confera.breakout.entity.LateJoiners;
import org.confera.media.api.ConsumerOptions;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.conversation.entity.WrittenIn;
import org.confera.meeting.boundary.Limits;
import org.confera.meeting.entity.ParticipantRole;
import org.confera.meeting.entity.RefusalReason;
import org.confera.room.boundary.SfuEvents;
import org.confera.room.entity.BreakoutsView;
import org.confera.room.entity.Emoji;
import org.confera.room.entity.MoveReason;
import org.confera.room.entity.ParticipantView;
import org.confera.room.entity.RoomEvent;
import org.confera.room.entity.RoomEvent.ActiveSpeaker;
import org.confera.room.entity.RoomEvent.Breakouts;
import org.confera.room.entity.RoomEvent.Broadcast;
import org.confera.room.entity.RoomEvent.ChatMessage;
import org.confera.room.entity.RoomEvent.Hands;
import org.confera.room.entity.RoomEvent.Moved;
import org.confera.room.entity.RoomEvent.Muted;
import org.confera.room.entity.RoomEvent.ParticipantJoined;
import org.confera.room.entity.RoomEvent.ParticipantLeft;
import org.confera.room.entity.RoomEvent.Reaction;
import org.confera.room.entity.RoomEvent.Removed;
import org.confera.room.entity.RoomView;
import org.junit.jupiter.api.Test;

/** Threats, line 26: no packet, key frame or message crosses rooms. */
class BreakoutsTest {
    private final House house = new House(new Limits(10, 2, 30));
    private final Browser ada = house.enter("Ada");
    private final Browser grace = house.enter("Grace");
    private final Browser edsger = house.enter("Edsger");

    private static UUID id(Browser browser) {
        return browser.caller.participantId();
    }

    private static PlannedRoom room(String name, Browser... people) {
        return new PlannedRoom(name, Arrays.stream(people).map(BreakoutsTest::id).toList());
    }

    private static BreakoutPlan plan(PlannedRoom... rooms) {
        return new BreakoutPlan(List.of(rooms), null, false, LateJoiners.MAIN);
    }

    /** Grace to the left, Edsger to the right, Ada stays. */
    private void split() {
        house.breakouts.open(ada.caller, plan(room("Left", grace), room("Right", edsger)));
    }

    private UUID left() {
        return ada.last(Breakouts.class).breakouts().rooms().getFirst().id();
    }

    private UUID right() {
        return ada.last(Breakouts.class).breakouts().rooms().getLast().id();
    }

    private static List<String> names(RoomView room) {
        return room.participants().stream().map(ParticipantView::displayName).toList();
    }

    // --- opening ---

    @Test
    void openingTakesEverybodyToTheRoomThatIsMeantForThem() {
        split();
        Moved moved = grace.last(Moved.class);
        assertEquals(MoveReason.OPENED, moved.reason());
        assertEquals("Ada", moved.by());
        assertEquals("Left", moved.room().place().name());
        assertEquals(List.of(), names(moved.room()));
        assertTrue(ada.heard(Moved.class).isEmpty());
        assertTrue(ada.heard(ParticipantLeft.class).containsAll(List.of(new ParticipantLeft(id(grace)), new ParticipantLeft(id(edsger)))));
    }

    @Test
    void eachRoomIsARouterOfItsOwn() {
        split();
        house.transport(grace, TransportDirection.SEND);
        house.transport(edsger, TransportDirection.SEND);
        house.transport(ada, TransportDirection.SEND);
        String meeting = ada.caller.meetingId().toString();
        assertEquals(List.of(meeting + "/" + left(), meeting + "/" + right(), meeting),
                house.sfu.routersOfTransports.subList(house.sfu.routersOfTransports.size() - 3, house.sfu.routersOfTransports.size()));
    }

    @Test
    void twoPeopleInOneRoomFindEachOther() {
        house.breakouts.open(ada.caller, plan(room("Left", grace, edsger)));
        assertEquals(List.of("Grace"), names(edsger.last(Moved.class).room()));
        assertEquals("Edsger", grace.last(ParticipantJoined.class).participant().displayName());
    }

    @Test
    void mediaOfTheOldRoomEndsOnMoving() {
        String send = house.transport(grace, TransportDirection.SEND);
        house.produce(grace, send);
        split();
        assertTrue(house.sfu.told.contains("closeTransport " + send));
        assertRefused(RefusalReason.NOT_FOUND, () -> house.produce(grace, send));
    }

    @Test
    void aTransportThatWasMadeForTheRoomLeftMeanwhileIsClosed() {
        house.sfu.meanwhile = this::split;
        assertRefused(RefusalReason.NOT_JOINED, () -> house.transport(grace, TransportDirection.SEND));
        assertTrue(house.sfu.told.contains("closeTransport send-1") || house.sfu.told.getLast().startsWith("closeTransport"));
    }

    @Test
    void aMeetingIsSplitOnceAtATime() {
        split();
        assertRefused(RefusalReason.ROOMS_OPEN, this::split);
        assertEquals(1, ada.heard(Breakouts.class).size());
    }

    @Test
    void participantsNeitherOpenNorCloseNorMoveNorBroadcast() {
        assertRefused(RefusalReason.FORBIDDEN, () -> house.breakouts.open(grace.caller, plan(room("Left", grace))));
        split();
        assertRefused(RefusalReason.FORBIDDEN, () -> house.breakouts.close(grace.caller));
        assertRefused(RefusalReason.FORBIDDEN, () -> house.breakouts.move(grace.caller, id(edsger), left()));
        assertRefused(RefusalReason.FORBIDDEN, () -> house.rooms.require(org.confera.meeting.entity.Operation.BREAKOUTS, grace.caller, grace));
    }

    @Test
    void aPlanSaysWhatIsWrongWithIt() {
        assertThrows(IllegalArgumentException.class, () -> plan());
        assertThrows(IllegalArgumentException.class, () -> room(" "));
        assertThrows(IllegalArgumentException.class, () -> room("x".repeat(101)));
        assertThrows(IllegalArgumentException.class, () -> plan(room("Left", grace), room("Right", grace)));
        assertThrows(IllegalArgumentException.class, () -> new BreakoutPlan(List.of(room("Left")), 121L, false, LateJoiners.MAIN));
        assertThrows(IllegalArgumentException.class, () -> new BreakoutPlan(List.of(room("Left")), 0L, false, LateJoiners.MAIN));
    }

    @Test
    void peopleOfElsewhereAreAssignedNowhereAndNothingOpens() {
        PlannedRoom foreign = new PlannedRoom("Left", List.of(UUID.randomUUID()));
        assertRefused(RefusalReason.NOT_FOUND, () -> house.breakouts.open(ada.caller, plan(foreign)));
        assertTrue(grace.heard(Moved.class).isEmpty());
    }

    // --- isolation ---

    @Test
    void nobodyConsumesATrackOfAnotherRoom() {
        split();
        String microphone = house.speak(grace);
        String receive = house.transport(edsger, TransportDirection.RECEIVE);
        assertRefused(RefusalReason.NOT_FOUND, () -> consume(edsger, receive, microphone));
        String main = house.transport(ada, TransportDirection.RECEIVE);
        assertRefused(RefusalReason.NOT_FOUND, () -> consume(ada, main, microphone));
    }

    @Test
    void breakoutChatDoesNotLeakIntoTheMainRoomNorIntoAnotherRoom() {
        split();
        house.chat.send(grace.caller, UUID.randomUUID(), "canary", null, null);
        assertTrue(ada.heard(ChatMessage.class).isEmpty());
        assertTrue(edsger.heard(ChatMessage.class).isEmpty());
        assertTrue(house.chat.page(edsger.caller, null, null).messages().isEmpty());
        assertTrue(house.chat.page(ada.caller, null, null).messages().isEmpty());
        assertEquals(1, house.chat.page(grace.caller, null, null).messages().size());
    }

    @Test
    void aLineOnItsWayWhileItsWriterIsMovedIsReadByNobodyInTheOtherRoom() {
        split();
        UUID before = UUID.randomUUID();
        WrittenIn there = WrittenIn.of(left().toString());
        house.chat.send(grace.caller, before, "stored before", null, there);
        house.breakouts.move(ada.caller, id(grace), null);
        assertRefused(RefusalReason.OTHER_ROOM, () -> house.chat.send(grace.caller, UUID.randomUUID(), "canary", null, there));
        assertEquals("stored before", house.chat.send(grace.caller, before, "stored before", null, there).text());
        assertTrue(ada.heard(ChatMessage.class).isEmpty());
        assertTrue(house.chat.page(ada.caller, null, null).messages().isEmpty());
        house.chat.send(grace.caller, UUID.randomUUID(), "Back again", null, WrittenIn.of("main"));
        assertEquals("Back again", ada.last(ChatMessage.class).message().text());
    }

    @Test
    void hostsMayReadTheChatOfARoomAndParticipantsMayNot() {
        split();
        house.chat.send(grace.caller, UUID.randomUUID(), "canary", null, null);
        assertEquals("canary", house.chat.page(ada.caller, null, left()).messages().getFirst().text());
        assertRefused(RefusalReason.FORBIDDEN, () -> house.chat.page(edsger.caller, null, left()));
        assertRefused(RefusalReason.NOT_FOUND, () -> house.chat.page(ada.caller, null, UUID.randomUUID()));
    }

    @Test
    void privateLinesStayInTheRoomButReachHosts() {
        split();
        assertRefused(RefusalReason.NOT_FOUND, () -> house.chat.send(grace.caller, UUID.randomUUID(), "psst", id(edsger), null));
        house.chat.send(grace.caller, UUID.randomUUID(), "psst", id(ada), null);
        assertEquals("psst", ada.last(ChatMessage.class).message().text());
    }

    @Test
    void handsReactionsAndSpeakersStayInTheirRoom() {
        split();
        int before = edsger.heard.size();
        house.gestures.raiseHand(grace.caller, true);
        house.gestures.react(grace.caller, Emoji.PARTY);
        SfuEvents.fire(house.rooms, new MediaEvent.ActiveSpeakerChanged(ada.caller.meetingId() + "/" + left(), id(grace).toString(), null));
        assertEquals(before, edsger.heard.size());
        assertTrue(ada.heard(Reaction.class).isEmpty());
        assertTrue(ada.heard(ActiveSpeaker.class).isEmpty());
        assertEquals(new Hands(List.of(id(grace))), grace.last(Hands.class));
        assertEquals(id(grace), grace.last(ActiveSpeaker.class).participantId());
    }

    @Test
    void aVoiceOfAnotherRoomIsNobodysHere() {
        split();
        SfuEvents.fire(house.rooms, new MediaEvent.ActiveSpeakerChanged(ada.caller.meetingId().toString(), id(grace).toString(), null));
        assertTrue(ada.heard(ActiveSpeaker.class).isEmpty());
    }

    // --- while they are open ---

    @Test
    void aReloadInsideABreakoutReturnsThere() {
        split();
        house.rooms.lost(grace.caller, grace);
        assertEquals("Left", house.view(house.open("Grace")).place().name());
    }

    @Test
    void whoComesBackAfterTheirPlaceWasGivenUpReturnsThereToo() {
        split();
        house.rooms.leave(grace.caller, grace);
        assertEquals("Left", house.view(house.open("Grace")).place().name());
    }

    @Test
    void aHostVisitsAnyRoomAndComesBack() {
        split();
        house.breakouts.go(ada.caller, left());
        assertEquals(List.of("Grace"), names(ada.last(Moved.class).room()));
        assertEquals(MoveReason.CHOSEN, ada.last(Moved.class).reason());
        assertEquals("Ada", grace.last(ParticipantJoined.class).participant().displayName());
        house.breakouts.go(ada.caller, null);
        assertNull(ada.last(Moved.class).room().place());
        assertEquals(new ParticipantLeft(id(ada)), grace.last(ParticipantLeft.class));
    }

    @Test
    void aParticipantGoesToTheirOwnRoomAlone() {
        split();
        house.breakouts.go(grace.caller, null);
        assertEquals(List.of("Ada"), names(grace.last(Moved.class).room()));
        assertRefused(RefusalReason.FORBIDDEN, () -> house.breakouts.go(grace.caller, right()));
        house.breakouts.go(grace.caller, left());
        assertEquals("Left", grace.last(Moved.class).room().place().name());
        assertRefused(RefusalReason.NOT_FOUND, () -> house.breakouts.go(ada.caller, UUID.randomUUID()));
    }

    @Test
    void wherePeopleChooseTheyGoAnywhere() {
        house.breakouts.open(ada.caller, new BreakoutPlan(List.of(room("Left"), room("Right")), null, true, LateJoiners.MAIN));
        assertTrue(grace.heard(Moved.class).isEmpty());
        house.breakouts.go(grace.caller, right());
        assertEquals("Right", grace.last(Moved.class).room().place().name());
    }

    @Test
    void aHostMovesSomebodyFromRoomToRoom() {
        split();
        house.breakouts.move(ada.caller, id(grace), right());
        assertEquals(List.of("Edsger"), names(grace.last(Moved.class).room()));
        assertEquals(new Moved(grace.last(Moved.class).room(), MoveReason.MOVED, "Ada"), grace.last(Moved.class));
        assertEquals("Right", house.view(house.open("Grace")).place().name());
    }

    @Test
    void aBroadcastIsHeardInAllRooms() {
        split();
        house.breakouts.broadcast(ada.caller, "Five more minutes.");
        assertEquals(new Broadcast("Five more minutes.", "Ada"), grace.last(Broadcast.class));
        assertEquals(new Broadcast("Five more minutes.", "Ada"), edsger.last(Broadcast.class));
        assertTrue(ada.heard(Broadcast.class).isEmpty());
    }

    @Test
    void latecomersGoIntoTheEmptiestRoomOrStay() {
        Browser barbara = house.enter("Barbara");
        house.breakouts.open(ada.caller, new BreakoutPlan(List.of(room("Left", grace, barbara), room("Right", edsger)), null, false, LateJoiners.ASSIGN));
        Browser late = house.enter("Niklaus");
        assertEquals("Right", late.last(RoomEvent.Admitted.class).room().place().name());
        house.breakouts.close(ada.caller);
        split();
        Browser later = house.enter("Donald");
        assertNull(later.last(RoomEvent.Admitted.class).room().place());
    }

    @Test
    void whoStayedInTheMainRoomIsNotLateAfterAReload() {
        house.breakouts.open(ada.caller, new BreakoutPlan(List.of(room("Left", grace)), null, false, LateJoiners.ASSIGN));
        assertNull(house.view(house.open("Edsger")).place());
    }

    @Test
    void everybodySeesWhoIsWhere() {
        split();
        BreakoutsView seen = edsger.last(Breakouts.class).breakouts();
        assertEquals(List.of("Left", "Right"), seen.rooms().stream().map(room -> room.name()).toList());
        assertEquals(3, seen.people().size());
        house.breakouts.go(grace.caller, null);
        RoomEvent.BreakoutPerson moved = edsger.last(RoomEvent.BreakoutPerson.class);
        assertNull(moved.person().breakoutId());
        assertEquals(left(), moved.person().assignedId());
        house.rooms.leave(grace.caller, grace);
        assertEquals(new RoomEvent.BreakoutPersonLeft(id(grace)), edsger.last(RoomEvent.BreakoutPersonLeft.class));
    }

    // --- hosts reach into rooms ---

    @Test
    void kickDoesNotLeaveMediaRunningForPeopleInBreakouts() {
        split();
        house.speak(grace);
        house.hosts.remove(ada.caller, id(grace));
        assertEquals(1, grace.heard(Removed.class).size());
        assertTrue(house.sfu.told.contains("closeParticipant"));
        house.rooms.admit(ada.caller, id(grace));
        assertNull(house.view(house.open("Grace")).place());
    }

    @Test
    void muteAllDoesNotMissPeopleInBreakouts() {
        split();
        String microphone = house.speak(grace);
        assertEquals(1, house.hosts.muteAll(ada.caller));
        assertEquals(new Muted(microphone, "Ada"), grace.last(Muted.class));
        assertTrue(house.sfu.told.contains("pauseProducer " + microphone));
    }

    @Test
    void endMeetingDoesNotMissPeopleInBreakouts() {
        split();
        house.sfu.told.clear();
        house.rooms.endMeeting(ada.caller);
        assertEquals(1, grace.heard(RoomEvent.MeetingEnded.class).size());
        assertEquals(3, house.sfu.told.stream().filter("closeRouter"::equals).count());
    }

    @Test
    void aCoHostInABreakoutSeesWhoKnocks() {
        house.hosts.changeRole(ada.caller, id(grace), ParticipantRole.CO_HOST);
        split();
        house.join(house.open("Barbara"));
        assertEquals(1, grace.last(RoomEvent.Waiting.class).waiting().size());
    }

    // --- closing ---

    @Test
    void onReturnEverybodySeesEverybodyAndNoGhostStaysBehind() {
        split();
        house.sfu.told.clear();
        house.breakouts.close(ada.caller);
        assertEquals(MoveReason.CLOSED, grace.last(Moved.class).reason());
        assertEquals(2, house.view(house.open("Grace")).participants().size());
        assertEquals(2, house.view(house.open("Edsger")).participants().size());
        assertEquals(2, house.view(house.open("Ada")).participants().size());
        assertEquals(2, house.sfu.told.stream().filter("closeRouter"::equals).count());
        assertNull(ada.last(Breakouts.class).breakouts());
    }

    @Test
    void whenTimeIsUpEverybodyIsCalledBack() {
        house.breakouts.open(ada.caller, new BreakoutPlan(List.of(room("Left", grace)), 2L, false, LateJoiners.MAIN));
        assertEquals(120, ada.last(Breakouts.class).breakouts().secondsLeft());
        house.pass(Duration.ofSeconds(119));
        assertEquals(1, grace.heard(Moved.class).size());
        assertEquals(1, house.view(house.open("Edsger")).breakouts().secondsLeft());
        house.pass(Duration.ofSeconds(1));
        assertEquals(new Moved(grace.last(Moved.class).room(), MoveReason.CLOSED, null), grace.last(Moved.class));
        assertNull(ada.last(Breakouts.class).breakouts());
        split();
    }

    @Test
    void whoComesWhenTimeIsUpIsInTheMainRoom() {
        house.breakouts.open(ada.caller, new BreakoutPlan(List.of(room("Left", grace)), 2L, false, LateJoiners.MAIN));
        house.rooms.leave(grace.caller, grace);
        house.rooms.leave(ada.caller, ada);
        house.rooms.leave(edsger.caller, edsger);
        house.pass(Duration.ofMinutes(3));
        RoomView view = house.view(house.open("Grace"));
        assertNull(view.place());
        assertNull(view.breakouts());
    }

    @Test
    void afterClosingNobodyGoesAnywhere() {
        split();
        UUID former = left();
        house.breakouts.close(ada.caller);
        assertRefused(RefusalReason.ROOMS_CLOSED, () -> house.breakouts.go(grace.caller, former));
        assertRefused(RefusalReason.ROOMS_CLOSED, () -> house.breakouts.move(ada.caller, id(grace), former));
        house.breakouts.close(ada.caller);
    }

    @Test
    void muteStateIsKeptAcrossRoomsWhereParticipantsMayNotUnmute() {
        house.hold(grace, ada);
        split();
        String microphone = house.speak(grace);
        assertTrue(house.sfu.told.contains("produce microphone paused"));
        assertRefused(RefusalReason.FORBIDDEN, () -> house.media.resumeProducer(grace.caller, grace, microphone));
    }

    @Test
    void whoseRoomCanNotBeOpenedTriesAgainThroughTheFrontDoor() {
        house.sfu.outOfReach = true;
        split();
        assertEquals(org.confera.room.entity.RoomClient.Ending.TRY_AGAIN, grace.ending);
        house.sfu.outOfReach = false;
        house.rooms.lost(grace.caller, grace);
        assertEquals("Left", house.view(house.open("Grace")).place().name());
        assertFalse(house.view(house.open("Ada")).participants().stream().anyMatch(person -> person.displayName().equals("Grace")));
    }

    private ConsumerOptions consume(Browser viewer, String transport, String producer) {
        return House.media(() -> house.media.consume(viewer.caller, viewer, transport, producer, new RtpCapabilities(List.of(), List.of())));
    }

    private static void assertRefused(RefusalReason reason, Runnable action) {
        LobbyTest.assertRefused(reason, action::run);
    }
}
