package org.confera.room;

import static java.util.Comparator.comparingLong;
import static org.confera.room.House.media;
import static org.confera.room.LobbyTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaEvent.TransportState;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.rtp.DtlsFingerprint;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.meeting.entity.RefusalReason;
import org.confera.room.boundary.SfuEvents;
import org.confera.room.entity.ProducerView;
import org.confera.room.entity.RoomEvent.ActiveSpeaker;
import org.confera.room.entity.RoomEvent.Muted;
import org.confera.room.entity.RoomEvent.NewProducer;
import org.confera.room.entity.RoomEvent.ParticipantConnection;
import org.confera.room.entity.RoomEvent.ProducerClosed;
import org.confera.room.entity.RoomEvent.ProducerPaused;
import org.confera.room.entity.RoomEvent.ProducerResumed;
import org.confera.room.entity.VideoCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OwnMediaTest {
    private static final RtpCapabilities CAPABILITIES = new RtpCapabilities(List.of(), List.of());
    private static final DtlsParameters DTLS = new DtlsParameters("client",
            List.of(new DtlsFingerprint("sha-256", "AA" + ":AA".repeat(31))));
    private final House house = new House();
    private final Browser ada = house.enter("Ada");
    private final Browser grace = house.enter("Grace");

    /** Everything that takes an id, tried with ids of somebody else. */
    interface Theft {
        void run(House house, Browser thief, Loot loot);
    }

    record Loot(String send, String receive, String producer, String consumer) {
    }

    static Stream<Theft> thefts() {
        return Stream.of(
                (house, thief, loot) -> media(() -> {
                    house.media.connectWebRtcTransport(thief.caller, thief, loot.send(), DTLS);
                    return null;
                }),
                (house, thief, loot) -> media(() -> house.media.restartIce(thief.caller, thief, loot.send())),
                (house, thief, loot) -> house.produce(thief, loot.send()),
                (house, thief, loot) -> house.media.closeProducer(thief.caller, thief, loot.producer()),
                (house, thief, loot) -> house.media.pauseProducer(thief.caller, thief, loot.producer()),
                (house, thief, loot) -> house.media.resumeProducer(thief.caller, thief, loot.producer()),
                (house, thief, loot) -> media(() -> house.media.consume(thief.caller, thief, loot.receive(), loot.producer(), CAPABILITIES)),
                (house, thief, loot) -> media(() -> {
                    house.media.resumeConsumer(thief.caller, thief, loot.consumer());
                    return null;
                }),
                (house, thief, loot) -> media(() -> {
                    house.media.pauseConsumer(thief.caller, thief, loot.consumer());
                    return null;
                }),
                (house, thief, loot) -> media(() -> {
                    house.media.setPreferredLayers(thief.caller, thief, loot.consumer(), 0, 0);
                    return null;
                }),
                (house, thief, loot) -> house.media.closeConsumer(thief.caller, thief, loot.consumer()));
    }

    @ParameterizedTest
    @MethodSource("thefts")
    void foreignIdsAreNotFoundAndTheSfuIsNotAsked(Theft theft) {
        Loot loot = lootOfAda();
        List<String> before = List.copyOf(house.sfu.told);
        assertRefused(RefusalReason.NOT_FOUND, () -> theft.run(house, grace, loot));
        assertEquals(before, house.sfu.told);
    }

    @ParameterizedTest
    @MethodSource("thefts")
    void idsOfAnotherMeetingAreNotFoundEither(Theft theft) {
        Loot loot = lootOfAda();
        String other = house.meetings.startInstant(house.account("Barbara").getId());
        Browser barbara = house.open("Barbara", other);
        house.join(barbara);
        List<String> before = List.copyOf(house.sfu.told);
        assertRefused(RefusalReason.NOT_FOUND, () -> theft.run(house, barbara, loot));
        assertEquals(before, house.sfu.told);
    }

    @Test
    void nobodyConsumesAcrossMeetings() {
        String producer = house.speak(ada);
        Browser barbara = house.open("Barbara", house.meetings.startInstant(house.account("Barbara").getId()));
        house.join(barbara);
        String receive = house.transport(barbara, TransportDirection.RECEIVE);
        assertRefused(RefusalReason.NOT_FOUND,
                () -> media(() -> house.media.consume(barbara.caller, barbara, receive, producer, CAPABILITIES)));
    }

    private Loot lootOfAda() {
        String producerOfGrace = house.speak(grace);
        String send = house.transport(ada, TransportDirection.SEND);
        String receive = house.transport(ada, TransportDirection.RECEIVE);
        String consumer = media(() -> house.media.consume(ada.caller, ada, receive, producerOfGrace, CAPABILITIES)).id();
        return new Loot(send, receive, house.produce(ada, send), consumer);
    }

    @Test
    void othersAreToldOfANewTrackAndOfItsEnd() {
        String producer = house.speak(ada);
        assertEquals(producer, grace.last(NewProducer.class).producer().id());
        house.media.closeProducer(ada.caller, ada, producer);
        assertEquals(new ProducerClosed(ada.caller.participantId(), producer), grace.last(ProducerClosed.class));
        assertTrue(ada.heard(NewProducer.class).isEmpty());
    }

    @Test
    void whoComesLaterIsToldOfAllTracksInTheRoom() {
        String producer = house.speak(ada);
        assertEquals(producer, house.view(house.enter("Edsger")).participants().getFirst().producers().getFirst().id());
    }

    @Test
    void sharesAreNumberedInTheOrderOfTheirStartAlsoForWhoComesLater() {
        String sharedByGrace = house.produce(grace, house.transport(grace, TransportDirection.SEND), MediaSource.SCREEN_AUDIO);
        String sharedByAda = house.produce(ada, house.transport(ada, TransportDirection.SEND), MediaSource.SCREEN_AUDIO);
        List<String> inOrder = house.view(house.enter("Edsger")).participants().stream()
                .flatMap(person -> person.producers().stream()).sorted(comparingLong(ProducerView::number))
                .map(ProducerView::id).toList();
        assertEquals(List.of(sharedByGrace, sharedByAda), inOrder);
    }

    @Test
    void turnCredentialsAreRenewedForWhoeverIsInTheRoomAndForNobodyElse() {
        String username = media(() -> house.media.iceServers(ada.caller, ada)).getFirst().username();
        assertEquals(ada.caller.participantId().toString(), username);
        Browser barbara = house.open("Barbara");
        house.join(barbara);
        assertRefused(RefusalReason.NOT_JOINED, () -> media(() -> house.media.iceServers(barbara.caller, barbara)));
    }

    @Test
    void whoComesInIsToldWhichVideoCodecTheAdministratorPrefers() {
        assertEquals(VideoCodec.VP9, house.view(ada).preferredVideoCodec());
    }

    @Test
    void oneTrackASource() {
        String send = house.transport(ada, TransportDirection.SEND);
        house.produce(ada, send);
        assertRefused(RefusalReason.FORBIDDEN, () -> house.produce(ada, send));
    }

    @Test
    void aTransportReplacesTheOlderOneOfItsDirection() {
        String producer = house.speak(ada);
        String second = house.transport(ada, TransportDirection.SEND);
        assertEquals(new ProducerClosed(ada.caller.participantId(), producer), grace.last(ProducerClosed.class));
        assertEquals("send-", second.substring(0, 5));
        assertEquals(1, house.sfu.told.stream().filter(command -> command.startsWith("closeTransport")).count());
    }

    @Test
    void aReloadedPageStartsSilent() {
        String producer = house.speak(grace);
        Browser reloaded = house.open("Grace");
        house.join(reloaded);
        assertEquals(new ProducerClosed(grace.caller.participantId(), producer), ada.last(ProducerClosed.class));
        assertTrue(house.view(ada).participants().getFirst().producers().isEmpty());
    }

    @Test
    void whatTheSfuMakesForSomebodyWhoHasLeftIsClosedAgain() {
        house.sfu.meanwhile = () -> house.rooms.leave(grace.caller, grace);
        assertRefused(RefusalReason.NOT_JOINED, () -> house.transport(grace, TransportDirection.SEND));
        assertTrue(house.sfu.told.getLast().startsWith("closeTransport send-"));
    }

    @Test
    void aTrackThatIsReadyTooLateIsClosedAgain() {
        String send = house.transport(grace, TransportDirection.SEND);
        house.sfu.meanwhile = () -> house.rooms.leave(grace.caller, grace);
        assertRefused(RefusalReason.NOT_FOUND, () -> house.produce(grace, send));
        assertTrue(house.sfu.told.getLast().startsWith("closeProducer producer-"));
        assertTrue(ada.heard(NewProducer.class).isEmpty());
    }

    @Test
    void aMutedPersonIsSilencedInTheSfuAndToldByWhom() {
        String producer = house.speak(grace);
        house.hosts.mute(ada.caller, grace.caller.participantId());
        assertEquals("pauseProducer " + producer, house.sfu.told.getLast());
        assertEquals(new Muted(producer, "Ada"), grace.last(Muted.class));
        assertEquals(new ProducerPaused(grace.caller.participantId(), producer), ada.last(ProducerPaused.class));
        house.media.resumeProducer(grace.caller, grace, producer);
        assertEquals(new ProducerResumed(grace.caller.participantId(), producer), ada.last(ProducerResumed.class));
    }

    @Test
    void aParticipantMutesNobody() {
        house.speak(ada);
        List<String> before = List.copyOf(house.sfu.told);
        assertRefused(RefusalReason.FORBIDDEN, () -> house.hosts.mute(grace.caller, ada.caller.participantId()));
        assertEquals(before, house.sfu.told);
    }

    @Test
    void whereParticipantsMayNotUnmuteAHostsMuteStays() {
        String producer = house.speak(grace);
        house.hold(grace, ada);
        assertRefused(RefusalReason.FORBIDDEN, () -> house.media.resumeProducer(grace.caller, grace, producer));
        Browser again = house.open("Grace");
        house.join(again);
        house.speak(again);
        assertTrue(house.sfu.told.contains("produce microphone paused"));
        assertTrue(ada.last(NewProducer.class).producer().paused());
    }

    @Test
    void aMicrophoneThatIsCalledScreenAudioIsMutedAndHeldAllTheSame() {
        String send = house.transport(grace, TransportDirection.SEND);
        String producer = house.produce(grace, send, MediaSource.SCREEN_AUDIO);
        house.hold(grace, ada);
        assertEquals("pauseProducer " + producer, house.sfu.told.getLast());
        assertEquals(new Muted(producer, "Ada"), grace.last(Muted.class));
        assertRefused(RefusalReason.FORBIDDEN, () -> house.media.resumeProducer(grace.caller, grace, producer));
        house.media.closeProducer(grace.caller, grace, producer);
        house.produce(grace, send, MediaSource.SCREEN_AUDIO);
        assertEquals("produce screen-audio paused", house.sfu.told.getLast());
    }

    @Test
    void aMuteThatArrivesWhileTheMicrophoneStartsIsNotLost() {
        String send = house.transport(grace, TransportDirection.SEND);
        house.sfu.meanwhile = () -> house.hold(grace, ada);
        String producer = house.produce(grace, send);
        assertEquals("pauseProducer " + producer, house.sfu.told.getLast());
        assertTrue(ada.last(NewProducer.class).producer().paused());
    }

    @Test
    void aQuietTransportShowsThePersonAsGoneUntilItIsBack() {
        String send = house.transport(grace, TransportDirection.SEND);
        fire(send, TransportState.DISCONNECTED);
        fire(send, TransportState.DISCONNECTED);
        fire(send, TransportState.CONNECTED);
        assertEquals(List.of(false, true), ada.heard(ParticipantConnection.class).stream().map(ParticipantConnection::connected).toList());
    }

    @Test
    void anEventOfAnUnknownTransportOrRoomIsIgnored() {
        fire("send-99", TransportState.FAILED);
        SfuEvents.fire(house.rooms, new MediaEvent.ActiveSpeakerChanged("not-a-room", null, null));
        assertTrue(ada.heard(ParticipantConnection.class).isEmpty());
    }

    @Test
    void everyoneIsToldWhoSpeaksAndThatNobodyDoes() {
        speaks(grace);
        speaks(grace);
        assertEquals(List.of(new ActiveSpeaker(grace.caller.participantId())), ada.heard(ActiveSpeaker.class));
        Browser edsger = house.enter("Edsger");
        assertEquals(new ActiveSpeaker(grace.caller.participantId()), edsger.last(ActiveSpeaker.class));
        house.rooms.leave(grace.caller, grace);
        assertEquals(new ActiveSpeaker(null), ada.last(ActiveSpeaker.class));
    }

    private void speaks(Browser browser) {
        SfuEvents.fire(house.rooms, new MediaEvent.ActiveSpeakerChanged(browser.caller.meetingId().toString(),
                browser.caller.participantId().toString(), "producer"));
    }

    private void fire(String transport, TransportState state) {
        SfuEvents.fire(house.rooms, new MediaEvent.TransportStateChanged(grace.caller.meetingId().toString(),
                grace.caller.participantId().toString(), transport, TransportDirection.SEND, state));
    }
}
