package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.media.api.MediaException;
import org.confera.sfu.stats.ForwardingDrop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mute holds in the SFU, whatever the browser sends. */
class MuteTest {
    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person ann = room.person("ann");
    private final SimulatedRoom.Person bob = room.person("bob");
    private Producer microphone;
    private SimulatedSender sender;

    @BeforeEach
    void startMicrophone() throws MediaException {
        microphone = ann.produce("mic", Parameters.microphone("0", 5));
        sender = new SimulatedSender(microphone, 5, 1);
    }

    @Test
    void noPacketPassesWhileTheProducerIsPaused() throws MediaException {
        bob.watch(microphone);
        speak(3);
        microphone.pause(room.nowNs);
        speak(100);
        assertEquals(3, bob.got().size());
        assertEquals(100, room.drops(ForwardingDrop.PRODUCER_PAUSED));
        microphone.resume(room.nowNs);
        speak(2);
        assertEquals(5, bob.got().size());
        assertEquals(bob.got().get(2).sequence() + 1, bob.got().get(3).sequence());
    }

    @Test
    void whoStartsMutedIsNotHeard() throws MediaException {
        Producer muted = ann.up.produce("m", org.confera.media.api.MediaSource.MICROPHONE,
                org.confera.sfu.negotiation.ProducerNegotiation.negotiate(
                        org.confera.media.api.rtp.MediaKind.AUDIO, Parameters.microphone("9", 6)), true);
        bob.watch(muted);
        SimulatedSender early = new SimulatedSender(muted, 6, 1);
        early.send(early.sound(20), room.nowNs);
        assertTrue(bob.got().isEmpty());
    }

    @Test
    void aConsumerIsBornPaused() throws MediaException {
        Consumer consumer = bob.consume(microphone);
        speak(3);
        assertTrue(bob.got().isEmpty());
        consumer.resume(room.nowNs);
        speak(3);
        assertEquals(3, bob.got().size());
        consumer.pause();
        speak(3);
        assertEquals(3, bob.got().size());
    }

    @Test
    void resumingTheConsumerDoesNotUnmuteTheProducer() throws MediaException {
        Consumer consumer = bob.consume(microphone);
        microphone.pause(room.nowNs);
        consumer.resume(room.nowNs);
        speak(3);
        assertTrue(bob.got().isEmpty());
        assertTrue(microphone.isPaused());
        consumer.pause();
        microphone.resume(room.nowNs);
        speak(3);
        assertTrue(bob.got().isEmpty());
        assertFalse(microphone.isPaused());
    }

    @Test
    void mutingOneTrackLeavesTheOthersAlone() throws MediaException {
        Producer camera = ann.produce("camera", Parameters.camera("1", 77, null));
        bob.watch(camera);
        microphone.pause(room.nowNs);
        SimulatedSender picture = new SimulatedSender(camera, 77, 1);
        picture.send(picture.keyFrame(), room.nowNs);
        assertEquals(1, bob.got().size());
    }

    private void speak(int packets) {
        for (int i = 0; i < packets; i++) {
            sender.send(sender.sound(20), room.nowNs);
        }
    }
}
