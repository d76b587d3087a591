package org.confera.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.meeting.boundary.Limits;
import org.confera.meeting.entity.Freedom;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.ParticipantRole;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.Role;
import org.confera.room.boundary.JoinResult;
import org.confera.room.entity.RoomClient.Ending;
import org.confera.room.entity.RoomEvent.Admitted;
import org.confera.room.entity.RoomEvent.HostGone;
import org.confera.room.entity.RoomEvent.MovedToLobby;
import org.confera.room.entity.RoomEvent.Muted;
import org.confera.room.entity.RoomEvent.ParticipantLeft;
import org.confera.room.entity.RoomEvent.ProducerStopped;
import org.confera.room.entity.RoomEvent.Removed;
import org.confera.room.entity.RoomEvent.RoleChanged;
import org.confera.room.entity.RoomEvent.SettingsChanged;
import org.confera.room.entity.RoomEvent.Spotlight;
import org.confera.room.entity.RoomEvent.Waiting;
import org.junit.jupiter.api.Test;

class ModerationTest {
    private final House house = new House(new Limits(10, 2, 30));
    private final Browser ada = house.enter("Ada");
    private final Browser grace = house.enter("Grace");
    private final Browser edsger = house.enter("Edsger");

    private static UUID id(Browser browser) {
        return browser.caller.participantId();
    }

    private void assertRefused(RefusalReason reason, Runnable action) {
        LobbyTest.assertRefused(reason, action::run);
    }

    // --- removing ---

    @Test
    void whoIsRemovedIsToldAndTheirMediaEndsAtOnce() {
        house.speak(grace);
        house.hosts.remove(ada.caller, id(grace));
        assertEquals(new Removed("Ada"), grace.last(Removed.class));
        assertEquals(Ending.REFUSED, grace.ending);
        assertTrue(house.sfu.told.contains("closeParticipant"));
        assertEquals(new ParticipantLeft(id(grace)), edsger.last(ParticipantLeft.class));
    }

    @Test
    void whoIsRemovedComesBackByNoReloadAndNoSecondTabUntilAdmitted() {
        house.hosts.remove(ada.caller, id(grace));
        assertRefused(RefusalReason.REMOVED, () -> house.join(house.open("Grace")));
        assertRefused(RefusalReason.REMOVED, () -> house.join(house.open("Grace")));
        house.hosts.enableLobby(ada.caller, false);
        assertRefused(RefusalReason.REMOVED, () -> house.join(house.open("Grace")));
        house.rooms.admit(ada.caller, id(grace));
        assertInstanceOf(JoinResult.Admitted.class, house.join(house.open("Grace")));
    }

    @Test
    void whoIsRemovedWhileComingInDoesNotComeIn() {
        house.rooms.leave(grace.caller, grace);
        Browser again = house.open("Grace");
        house.afterTheDoor = () -> house.hosts.remove(ada.caller, id(grace));
        assertRefused(RefusalReason.REMOVED, () -> house.join(again));
        assertEquals(2, house.live.find(ada.caller.meetingId()).orElseThrow().present().size());
    }

    @Test
    void aRemovedCoHostIsNoCoHostWhenTheyAreLetInAgain() {
        house.hosts.changeRole(ada.caller, id(grace), ParticipantRole.CO_HOST);
        house.hosts.remove(ada.caller, id(grace));
        assertRefused(RefusalReason.REMOVED, () -> house.join(house.open("Grace")));
        house.rooms.admit(ada.caller, id(grace));
        assertEquals(Role.PARTICIPANT, house.view(house.open("Grace")).self().role());
    }

    @Test
    void theHostIsNeitherRemovedNorMovedNorDemoted() {
        house.hosts.changeRole(ada.caller, id(grace), ParticipantRole.CO_HOST);
        assertRefused(RefusalReason.HOST_STAYS, () -> house.hosts.remove(grace.caller, id(ada)));
        assertRefused(RefusalReason.HOST_STAYS, () -> house.hosts.moveToLobby(grace.caller, id(ada)));
        assertRefused(RefusalReason.HOST_STAYS, () -> house.hosts.changeRole(ada.caller, id(ada), ParticipantRole.PARTICIPANT));
        assertEquals(List.of(), ada.heard(Removed.class));
    }

    // --- to the lobby and back ---

    @Test
    void whoIsMovedToTheLobbyWaitsWithoutMediaOnTheSameSocket() {
        house.speak(grace);
        house.hosts.moveToLobby(ada.caller, id(grace));
        assertEquals(new MovedToLobby("Ada"), grace.last(MovedToLobby.class));
        assertTrue(house.sfu.told.contains("closeParticipant"));
        assertEquals(new ParticipantLeft(id(grace)), edsger.last(ParticipantLeft.class));
        assertEquals(List.of("Grace"), LobbyTest.names(ada.last(Waiting.class).waiting()));
        assertRefused(RefusalReason.IN_LOBBY, () -> house.rooms.require(Operation.MEDIA, grace.caller, grace));
    }

    @Test
    void whoWasMovedToTheLobbyEntersWhenAdmittedAndNotByAReload() {
        house.hosts.enableLobby(ada.caller, false);
        house.hosts.moveToLobby(ada.caller, id(grace));
        Browser reloaded = house.open("Grace");
        assertInstanceOf(JoinResult.Waiting.class, house.join(reloaded));
        house.rooms.admit(ada.caller, id(grace));
        assertEquals(2, reloaded.last(Admitted.class).room().participants().size());
    }

    @Test
    void leavingTheLobbyThatOneWasSentToIsNoWayAroundTheHost() {
        house.hosts.enableLobby(ada.caller, false);
        house.hosts.moveToLobby(ada.caller, id(grace));
        house.rooms.leave(grace.caller, grace);
        Browser again = house.open("Grace");
        assertInstanceOf(JoinResult.Waiting.class, house.join(again));
        house.cleanUp.forgetConnections();
        assertInstanceOf(JoinResult.Waiting.class, house.join(house.open("Grace")));
        house.rooms.admit(ada.caller, id(grace));
        assertInstanceOf(JoinResult.Admitted.class, house.join(house.open("Grace")));
    }

    @Test
    void whoIsMovedToTheLobbyHearsNothingOfTheRoom() {
        house.hosts.moveToLobby(ada.caller, id(grace));
        int heard = grace.heard.size();
        house.speak(ada);
        house.chat.send(edsger.caller, UUID.randomUUID(), "Is she gone?", null, null);
        assertEquals(heard, grace.heard.size());
    }

    // --- the door ---

    @Test
    void aLockedMeetingRefusesNewcomersAndNobodyElse() {
        house.hosts.lock(ada.caller, true);
        assertTrue(grace.last(SettingsChanged.class).settings().locked());
        assertRefused(RefusalReason.MEETING_LOCKED, () -> house.join(house.open("Barbara")));
        assertInstanceOf(JoinResult.Admitted.class, house.join(house.open("Grace")));
        house.hosts.lock(ada.caller, false);
        assertInstanceOf(JoinResult.Waiting.class, house.join(house.open("Barbara")));
    }

    @Test
    void switchingTheLobbyOffAdmitsThoseWhoWaitAlsoThoseWhoseSocketIsLost() {
        Browser barbara = house.open("Barbara");
        house.join(barbara);
        Browser niklaus = house.open("Niklaus");
        house.join(niklaus);
        house.rooms.lost(niklaus.caller, niklaus);
        house.hosts.enableLobby(ada.caller, false);
        assertEquals(1, barbara.heard(Admitted.class).size());
        assertTrue(ada.last(Waiting.class).waiting().isEmpty());
        assertInstanceOf(JoinResult.Admitted.class, house.join(house.open("Niklaus")));
    }

    // --- roles ---

    @Test
    void aCoHostModeratesFromThatMomentOnTheSameSocket() {
        assertRefused(RefusalReason.FORBIDDEN, () -> house.rooms.require(Operation.ADMIT, grace.caller, grace));
        house.join(house.open("Barbara"));
        house.hosts.changeRole(ada.caller, id(grace), ParticipantRole.CO_HOST);
        assertEquals(new RoleChanged(id(grace), Role.CO_HOST), edsger.last(RoleChanged.class));
        assertEquals(List.of("Barbara"), LobbyTest.names(grace.last(Waiting.class).waiting()));
        house.rooms.require(Operation.ADMIT, grace.caller, grace);
        house.hosts.mute(grace.caller, id(edsger));
    }

    @Test
    void aFormerCoHostModeratesNoMoreOnTheSameSocket() {
        house.hosts.changeRole(ada.caller, id(grace), ParticipantRole.CO_HOST);
        house.hosts.changeRole(ada.caller, id(grace), ParticipantRole.PARTICIPANT);
        assertRefused(RefusalReason.FORBIDDEN, () -> house.rooms.require(Operation.ADMIT, grace.caller, grace));
        assertRefused(RefusalReason.FORBIDDEN, () -> house.hosts.mute(grace.caller, id(edsger)));
        assertRefused(RefusalReason.FORBIDDEN, () -> house.hosts.remove(grace.caller, id(edsger)));
    }

    @Test
    void onlyTheHostMakesCoHostsAndHandsTheRoleOn() {
        house.hosts.changeRole(ada.caller, id(grace), ParticipantRole.CO_HOST);
        assertRefused(RefusalReason.FORBIDDEN, () -> house.hosts.changeRole(grace.caller, id(edsger), ParticipantRole.CO_HOST));
        assertRefused(RefusalReason.FORBIDDEN, () -> house.hosts.transferHost(grace.caller, id(grace)));
    }

    @Test
    void whoHandsTheRoleOnIsACoHostAndThereIsOneHost() {
        house.hosts.transferHost(ada.caller, id(grace));
        assertTrue(edsger.heard(RoleChanged.class).containsAll(
                List.of(new RoleChanged(id(grace), Role.HOST), new RoleChanged(id(ada), Role.CO_HOST))));
        assertRefused(RefusalReason.FORBIDDEN, () -> house.hosts.transferHost(ada.caller, id(edsger)));
        house.hosts.transferHost(grace.caller, id(edsger));
        assertEquals(Role.HOST, house.view(house.open("Edsger")).self().role());
        assertEquals(Role.CO_HOST, house.view(house.open("Grace")).self().role());
    }

    @Test
    void theHostRoleIsHandedToNobodyOutside() {
        Browser barbara = house.open("Barbara");
        house.join(barbara);
        assertRefused(RefusalReason.NOT_FOUND, () -> house.hosts.transferHost(ada.caller, id(barbara)));
        assertRefused(RefusalReason.NOT_FOUND, () -> house.hosts.transferHost(ada.caller, UUID.randomUUID()));
    }

    @Test
    void afterFiveMinutesWithoutTheHostTheLongestPresentCoHostMayTakeOver() {
        house.hosts.changeRole(ada.caller, id(edsger), ParticipantRole.CO_HOST);
        house.rooms.leave(ada.caller, ada);
        house.pass(Duration.ofSeconds(1));
        house.pass(Duration.ofSeconds(299));
        assertTrue(edsger.heard(HostGone.class).isEmpty());
        house.pass(Duration.ofSeconds(1));
        assertEquals(List.of(new HostGone(true)), edsger.heard(HostGone.class));
        assertRefused(RefusalReason.NOT_YOUR_TURN, () -> house.hosts.claimHost(grace.caller));
        house.hosts.claimHost(edsger.caller);
        assertEquals(new RoleChanged(id(edsger), Role.HOST), grace.last(RoleChanged.class));
        assertEquals(Role.CO_HOST, house.view(house.open("Ada")).self().role());
    }

    @Test
    void withoutACoHostTheLongestPresentParticipantIsAskedAndLearnsSoAlsoAfterAReload() {
        house.rooms.leave(ada.caller, ada);
        house.pass(Duration.ofSeconds(1));
        house.pass(Duration.ofMinutes(5));
        assertEquals(List.of(new HostGone(true)), grace.heard(HostGone.class));
        assertTrue(edsger.heard(HostGone.class).isEmpty());
        assertTrue(house.view(house.open("Grace")).mayClaimHost());
        assertFalse(house.view(house.open("Edsger")).mayClaimHost());
    }

    @Test
    void aHostWhoComesBackInTimeKeepsTheRole() {
        house.rooms.leave(ada.caller, ada);
        house.pass(Duration.ofSeconds(1));
        house.pass(Duration.ofMinutes(5));
        house.enter("Ada");
        house.pass(Duration.ofSeconds(1));
        assertEquals(new HostGone(false), grace.last(HostGone.class));
        assertRefused(RefusalReason.NOT_YOUR_TURN, () -> house.hosts.claimHost(grace.caller));
    }

    @Test
    void aHostWhoseNetworkIsLostIsNotGoneForFiveMinutesYet() {
        house.rooms.lost(ada.caller, ada);
        house.pass(Duration.ofSeconds(59));
        house.enter("Ada");
        house.pass(Duration.ofMinutes(4));
        assertTrue(grace.heard(HostGone.class).isEmpty());
    }

    // --- what participants may ---

    @Test
    void joiningWhereParticipantsMayNotUnmuteStartsMuted() {
        house.hosts.allow(ada.caller, Freedom.MICROPHONE, false);
        Browser barbara = house.enter("Barbara");
        String microphone = house.speak(barbara);
        assertTrue(house.sfu.told.contains("produce microphone paused"));
        assertEquals(new Muted(microphone, ""), barbara.last(Muted.class));
        assertRefused(RefusalReason.FORBIDDEN, () -> house.media.resumeProducer(barbara.caller, barbara, microphone));
    }

    @Test
    void whoSpeaksWhenUnmutingIsForbiddenGoesOnUntilTheyMuteThemselves() {
        String microphone = house.speak(grace);
        house.hosts.allow(ada.caller, Freedom.MICROPHONE, false);
        assertFalse(house.sfu.told.contains("pauseProducer " + microphone));
        house.media.pauseProducer(grace.caller, grace, microphone);
        assertRefused(RefusalReason.FORBIDDEN, () -> house.media.resumeProducer(grace.caller, grace, microphone));
        house.hosts.allow(ada.caller, Freedom.MICROPHONE, true);
        house.media.resumeProducer(grace.caller, grace, microphone);
    }

    @Test
    void aCoHostMayAlwaysUnmute() {
        house.hosts.allow(ada.caller, Freedom.MICROPHONE, false);
        house.hosts.changeRole(ada.caller, id(grace), ParticipantRole.CO_HOST);
        house.speak(grace);
        assertTrue(house.sfu.told.contains("produce microphone"));
    }

    @Test
    void reconnectingWhereParticipantsMayNotUnmuteDoesNotUnmute() {
        String microphone = house.speak(grace);
        house.hosts.allow(ada.caller, Freedom.MICROPHONE, false);
        house.hosts.mute(ada.caller, id(grace));
        house.rooms.lost(grace.caller, grace);
        Browser again = house.enter("Grace");
        String anew = house.speak(again);
        assertTrue(house.sfu.told.contains("produce microphone paused"));
        assertRefused(RefusalReason.FORBIDDEN, () -> house.media.resumeProducer(again.caller, again, anew));
        assertTrue(house.sfu.told.contains("pauseProducer " + microphone));
    }

    @Test
    void muteAllSilencesParticipantsAndLeavesHostsAlone() {
        house.hosts.changeRole(ada.caller, id(edsger), ParticipantRole.CO_HOST);
        String host = house.speak(ada);
        String coHost = house.speak(edsger);
        String participant = house.speak(grace);
        assertEquals(1, house.hosts.muteAll(edsger.caller));
        assertEquals(new Muted(participant, "Edsger"), grace.last(Muted.class));
        assertTrue(house.sfu.told.contains("pauseProducer " + participant));
        assertFalse(house.sfu.told.contains("pauseProducer " + host));
        assertFalse(house.sfu.told.contains("pauseProducer " + coHost));
    }

    @Test
    void aStoppedScreenEndsWithItsSoundAndMayBeStartedAgain() {
        String transport = house.transport(grace, TransportDirection.SEND);
        String sound = house.produce(grace, transport, MediaSource.SCREEN_AUDIO);
        String microphone = house.produce(grace, transport, MediaSource.MICROPHONE);
        house.hosts.stop(ada.caller, id(grace), MediaSource.SCREEN);
        assertEquals(new ProducerStopped(sound, MediaSource.SCREEN_AUDIO, "Ada"), grace.last(ProducerStopped.class));
        assertTrue(house.sfu.told.contains("closeProducer " + sound));
        assertFalse(house.sfu.told.contains("closeProducer " + microphone));
        house.produce(grace, transport, MediaSource.SCREEN_AUDIO);
    }

    @Test
    void sharesEndWhereSharingIsForbiddenAndNoneBegins() {
        String transport = house.transport(grace, TransportDirection.SEND);
        String sound = house.produce(grace, transport, MediaSource.SCREEN_AUDIO);
        house.hosts.allow(ada.caller, Freedom.SCREEN, false);
        assertTrue(house.sfu.told.contains("closeProducer " + sound));
        assertRefused(RefusalReason.FORBIDDEN, () -> house.produce(grace, transport, MediaSource.SCREEN_AUDIO));
        house.produce(ada, house.transport(ada, TransportDirection.SEND), MediaSource.SCREEN_AUDIO);
    }

    @Test
    void aTrackThatWasOnItsWayWhenItWasForbiddenIsClosed() {
        String transport = house.transport(grace, TransportDirection.SEND);
        house.sfu.meanwhile = () -> house.hosts.allow(ada.caller, Freedom.SCREEN, false);
        assertRefused(RefusalReason.FORBIDDEN, () -> house.produce(grace, transport, MediaSource.SCREEN_AUDIO));
        assertTrue(house.sfu.told.getLast().startsWith("closeProducer"));
    }

    @Test
    void whatAHostTurnsOffIsRefusedToParticipantsAlone() {
        for (Freedom freedom : List.of(Freedom.CHAT, Freedom.QUESTIONS, Freedom.REACTIONS, Freedom.HANDS)) {
            house.hosts.allow(ada.caller, freedom, false);
        }
        for (Operation operation : List.of(Operation.CHAT, Operation.ASK, Operation.REACT, Operation.RAISE_HAND)) {
            assertRefused(RefusalReason.FORBIDDEN, () -> house.rooms.require(operation, grace.caller, grace));
            house.rooms.require(operation, ada.caller, ada);
        }
        assertRefused(RefusalReason.FORBIDDEN, () -> house.chat.send(grace.caller, UUID.randomUUID(), "Hello", null, null));
        house.chat.page(grace.caller, null, null);
    }

    // --- in front ---

    @Test
    void aSpotlightIsSeenByAllAndEndsWithItsPerson() {
        house.hosts.spotlight(ada.caller, id(grace));
        assertEquals(new Spotlight(id(grace)), edsger.last(Spotlight.class));
        assertEquals(id(grace), house.view(house.open("Edsger")).spotlightId());
        house.rooms.leave(grace.caller, grace);
        assertEquals(new Spotlight(null), ada.last(Spotlight.class));
    }

    @Test
    void participantsPutNobodyInFrontAndNobodyElsewhereIsPutThere() {
        assertRefused(RefusalReason.FORBIDDEN, () -> house.hosts.spotlight(grace.caller, id(grace)));
        assertRefused(RefusalReason.NOT_FOUND, () -> house.hosts.spotlight(ada.caller, UUID.randomUUID()));
    }
}
