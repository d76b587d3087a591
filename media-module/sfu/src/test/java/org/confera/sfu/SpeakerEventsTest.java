package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The room hears who speaks; whoever is muted or gone doesn't. */
class SpeakerEventsTest {
    private final SimulatedRoom room = new SimulatedRoom();
    private Producer anns;
    private Producer bobs;
    private SimulatedSender ann;
    private SimulatedSender bob;

    @BeforeEach
    void startMicrophones() throws MediaException {
        anns = room.person("ann").produce("mic", Parameters.microphone("0", 5));
        bobs = room.person("bob").produce("mic", Parameters.microphone("0", 6));
        ann = new SimulatedSender(anns, 5, 1);
        bob = new SimulatedSender(bobs, 6, 1);
    }

    @Test
    void namesTheSpeakerWithin300MsAndNobodyAfterASilence() {
        sound(300, 25, 70);
        assertEquals(List.of("ann"), spoken());
        sound(3_000, 70, 70);
        assertEquals(java.util.Arrays.asList("ann", null), spoken());
    }

    @Test
    void theMutedStopSpeakingAtOnce() {
        sound(500, 25, 70);
        anns.pause(room.nowNs);
        assertEquals(java.util.Arrays.asList("ann", null), spoken());
        sound(1_000, 25, 70);
        assertEquals(2, spoken().size(), "what a muted browser sends is not heard");
    }

    @Test
    void thoseWhoLeaveStopSpeakingAtOnce() {
        sound(500, 25, 70);
        room.person("ann").up.close(room.nowNs);
        assertEquals(java.util.Arrays.asList("ann", null), spoken());
    }

    @Test
    void handsOverToTheNext() {
        sound(1_000, 25, 70);
        sound(1_000, 70, 25);
        assertEquals(List.of("ann", "bob"), spoken());
        assertEquals(bobs.id(), ((MediaEvent.ActiveSpeakerChanged) room.events.stream()
                .filter(MediaEvent.ActiveSpeakerChanged.class::isInstance).toList().getLast()).producerId());
    }

    @Test
    void theOrderOfThoseWhoSpokeIsToldMostRecentFirst() {
        sound(1_000, 25, 70);
        sound(1_000, 70, 25);
        sound(1_000, 25, 70);
        assertEquals(List.of(List.of("ann"), List.of("bob", "ann"), List.of("ann", "bob")), recent());
    }

    @Test
    void theMutedHaveSpokenNeverthelessAndThoseWhoLeaveHaveNot() {
        sound(1_000, 25, 70);
        sound(1_000, 70, 25);
        anns.pause(room.nowNs);
        assertEquals(List.of("bob", "ann"), recent().getLast());
        anns.close(room.nowNs);
        assertEquals(List.of("bob"), recent().getLast());
    }

    @Test
    void aScreensSoundIsNoSpeaker() throws MediaException {
        Producer film = room.person("ann").up.produce("film", org.confera.media.api.MediaSource.SCREEN_AUDIO,
                org.confera.sfu.negotiation.ProducerNegotiation.negotiate(
                        org.confera.media.api.rtp.MediaKind.AUDIO, Parameters.microphone("8", 9)), false);
        SimulatedSender sender = new SimulatedSender(film, 9, 1);
        for (int i = 0; i < 50; i++) {
            sender.send(sender.sound(10), room.nowNs);
            room.pass(20);
        }
        assertEquals(List.of(), spoken());
    }

    private void sound(int forMs, int annsLevel, int bobsLevel) {
        for (int ms = 0; ms < forMs; ms += 20) {
            ann.send(ann.sound(annsLevel), room.nowNs);
            bob.send(bob.sound(bobsLevel), room.nowNs);
            room.pass(20);
        }
    }

    private List<List<String>> recent() {
        return room.events.stream().filter(MediaEvent.RecentSpeakersChanged.class::isInstance)
                .map(event -> ((MediaEvent.RecentSpeakersChanged) event).participantIds()).toList();
    }

    private List<String> spoken() {
        return room.events.stream().filter(MediaEvent.ActiveSpeakerChanged.class::isInstance)
                .map(event -> ((MediaEvent.ActiveSpeakerChanged) event).participantId()).toList();
    }
}
