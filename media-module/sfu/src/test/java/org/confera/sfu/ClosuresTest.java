package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.confera.media.api.MediaException;
import org.confera.wire.rtcp.RtcpKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who closes whom: see docs/closures.md. */
class ClosuresTest {
    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person ann = room.person("ann");
    private final SimulatedRoom.Person bob = room.person("bob");
    private Producer microphone;
    private Consumer consumer;
    private SimulatedSender sender;

    @BeforeEach
    void startCall() throws MediaException {
        microphone = ann.produce("mic", Parameters.microphone("0", 5));
        consumer = bob.watch(microphone);
        sender = new SimulatedSender(microphone, 5, 1);
    }

    @Test
    void aConsumerEndsAloneAndSaysGoodbye() {
        consumer.close(room.nowNs);
        consumer.close(room.nowNs);
        assertEquals(List.of(consumer.id()), room.closed);
        assertEquals(List.of(RtcpKind.RECEIVER_REPORT, RtcpKind.BYE), SentRtcp.kinds(bob.receives.rtcp.getLast()));
        assertEquals(List.of(consumer.ssrc()), bob.receives.forgotten);
        speak();
        assertTrue(bob.got().isEmpty());
    }

    @Test
    void aProducerTakesItsConsumersAlong() {
        microphone.close(room.nowNs);
        microphone.close(room.nowNs);
        assertEquals(List.of(consumer.id(), microphone.id()), room.closed);
        speak();
        assertTrue(bob.got().isEmpty());
        assertEquals(0, ann.up.producers().size());
    }

    @Test
    void aSendTransportTakesItsProducersAlong() {
        ann.up.close(room.nowNs);
        ann.up.close(room.nowNs);
        assertEquals(List.of(consumer.id(), microphone.id(), "ann-send"), room.closed);
    }

    @Test
    void aReceiveTransportTakesOnlyItsConsumersAlong() {
        bob.down.close(room.nowNs);
        assertEquals(List.of(consumer.id(), "bob-receive"), room.closed);
        speak();
        assertTrue(bob.got().isEmpty());
        assertFalse(microphone.isPaused());
    }

    @Test
    void aRouterTakesEverythingAlong() {
        room.router.close(room.nowNs);
        assertEquals(6, room.closed.size());
        assertEquals("bob-receive", room.closed.getLast());
        assertTrue(room.router.transports().isEmpty());
    }

    @Test
    void nothingIsProducedOnAReceiveTransportOrConsumedOnASendTransport() {
        assertThrows(MediaException.class, () -> bob.down.produce("p",
                org.confera.media.api.MediaSource.MICROPHONE, microphone.negotiated(), false));
        assertThrows(MediaException.class, () -> ann.up.consume("c", microphone,
                org.confera.sfu.negotiation.BrowserFixtures.FIREFOX.capabilities()));
    }

    @Test
    void resumingWhatIsClosedDoesNothing() {
        microphone.pause(room.nowNs);
        microphone.close(room.nowNs);
        microphone.resume(room.nowNs);
        consumer.resume(room.nowNs);
        speak();
        assertTrue(bob.got().isEmpty());
    }

    private void speak() {
        sender.send(sender.sound(20), room.nowNs);
    }
}
