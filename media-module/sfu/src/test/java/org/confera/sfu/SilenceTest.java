package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Opus with DTX: whoever is silent sends one small packet every 400 ms, for the noise of their room. Silence then costs what
 * it weighs, and nobody takes it for speech or for a fault.
 */
class SilenceTest {
    private static final int COMFORT_NOISE = 75;
    private static final int SPEECH = 28;
    private static final int DTX_MS = 400;

    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person bob = room.person("bob");
    private SimulatedSender ann;

    @BeforeEach
    void bobHearsAnn() throws MediaException {
        Producer microphone = room.person("ann").produce("mic", Parameters.microphone("0", 5));
        ann = new SimulatedSender(microphone, 5, 1);
        bob.watch(microphone);
    }

    @Test
    void nothingIsSentBetweenTwoPacketsOfSilence() {
        speak(2_000);
        bob.take();
        beSilent(20_000);
        assertEquals(20_000 / DTX_MS, bob.take().size());
    }

    @Test
    void nothingIsRepeatedOfSilenceEvenToAViewerWhoLosesMuch() {
        speak(2_000);
        SentRtcp.report(bob.down, bob.down.consumers().getFirst().ssrc(), 1, 0, 60, 0, 0, room.nowNs);
        beSilent(DTX_MS);
        bob.take();
        beSilent(10_000);
        assertEquals(10_000 / DTX_MS, bob.take().size());
    }

    @Test
    void silenceIsNobodySpeakingOnceAndForAll() {
        speak(2_000);
        beSilent(60_000);
        assertEquals(java.util.Arrays.asList("ann", null), speakers());
    }

    @Test
    void whoSpeaksAfterALongSilenceIsNoticedWithin300Ms() {
        beSilent(30_000);
        speak(300);
        assertEquals(List.of("ann"), speakers());
    }

    @Test
    void aDoorThatSlamsInALongSilenceIsNobodySpeaking() {
        for (int i = 0; i < 20; i++) {
            beSilent(2_000);
            for (int packet = 0; packet < 5; packet++) {
                ann.send(ann.sound(10), room.nowNs);
                room.pass(20);
            }
        }
        assertEquals(List.of(), speakers());
    }

    @Test
    void aPauseForBreathInDtxDoesNotTakeTheFloorAway() {
        for (int i = 0; i < 20; i++) {
            speak(1_500);
            beSilent(DTX_MS * 2);
        }
        assertEquals(List.of("ann"), speakers());
    }

    @Test
    void silenceIsNoLossNoJitterAndNoFault() {
        speak(2_000);
        beSilent(30_000);
        var stream = room.router.stats("ann", room.nowNs).producers().getFirst().streams().getFirst();
        assertEquals(0, stream.packetsLost());
        assertTrue(stream.jitter() < 0.005, stream.toString());
        assertTrue(room.events.stream().noneMatch(event -> event instanceof MediaEvent.ProducerScoreChanged
                || event instanceof MediaEvent.ConnectionQualityChanged), room.events::toString);
    }

    private void speak(int forMs) {
        for (int ms = 0; ms < forMs; ms += 20) {
            ann.send(ann.sound(SPEECH), room.nowNs);
            room.pass(20);
        }
    }

    private void beSilent(int forMs) {
        for (int ms = 0; ms < forMs; ms += DTX_MS) {
            ann.timestamp += (DTX_MS / 20 - 1) * 960L;
            room.pass(DTX_MS - 20);
            ann.send(ann.sound(COMFORT_NOISE), room.nowNs);
            room.pass(20);
        }
    }

    private List<String> speakers() {
        return room.events.stream().filter(MediaEvent.ActiveSpeakerChanged.class::isInstance)
                .map(event -> ((MediaEvent.ActiveSpeakerChanged) event).participantId()).toList();
    }
}
