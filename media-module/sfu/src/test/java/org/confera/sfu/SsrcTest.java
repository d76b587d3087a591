package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaException.Reason;
import org.confera.sfu.negotiation.BrowserFixtures;
import org.confera.sfu.stats.ForwardingDrop;
import org.junit.jupiter.api.Test;

/** Threats, line 20: SSRCs are nobody's to take over, and not without number. */
class SsrcTest {
    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person ann = room.person("ann");
    private final SimulatedRoom.Person eve = room.person("eve");

    @Test
    void refusesAnotherPersonsSsrc() throws MediaException {
        ann.produce("mic", Parameters.microphone("0", 5));
        MediaException refusal =
                assertThrows(MediaException.class, () -> eve.produce("mic", Parameters.microphone("0", 5)));
        assertEquals(Reason.REFUSED, refusal.reason());
        assertTrue(refusal.getMessage().startsWith("ssrc 5 is in use"), refusal.getMessage());
        assertThrows(MediaException.class, () -> eve.produce("camera", Parameters.camera("1", 6, 5L)));
    }

    @Test
    void aRefusedTrackLeavesNothingBehind() throws MediaException {
        ann.produce("mic", Parameters.microphone("0", 5));
        assertThrows(MediaException.class, () -> eve.produce("camera", Parameters.camera("1", 6, 5L)));
        assertEquals(0, eve.up.producers().size());
        eve.produce("camera", Parameters.camera("1", 6, 7L));
    }

    @Test
    void learnsNoSsrcThatIsAnotherPersons() throws MediaException {
        ann.produce("mic", Parameters.microphone("0", 5));
        Producer camera = eve.produce(BrowserFixtures.CHROMIUM, "camera");
        SimulatedSender thief = new SimulatedSender(camera, 5, "r0", 1);
        thief.send(thief.keyFrame(), room.nowNs);
        assertEquals(-1, camera.stream(0).ssrc());
        assertEquals(1, room.drops(ForwardingDrop.RTP_SSRC_TAKEN));
    }

    @Test
    void anSsrcIsFreeAgainWhenItsTrackIsClosed() throws MediaException {
        ann.produce("mic", Parameters.microphone("0", 5)).close(room.nowNs);
        assertNotNull(eve.produce("mic", Parameters.microphone("0", 5)));
    }

    @Test
    void aPersonWhoReconnectsKeepsTheirSsrc() throws MediaException {
        Producer old = ann.produce("mic", Parameters.microphone("0", 5));
        TransportMedia again = room.router.attach("ann", org.confera.media.api.TransportDirection.SEND,
                new FakeTransport("ann-again"));
        again.produce("p", org.confera.media.api.MediaSource.MICROPHONE, old.negotiated(), false);
        old.close(room.nowNs);
    }

    @Test
    void refusesTheSameSsrcOrMidTwiceOnATransport() throws MediaException {
        ann.produce("mic", Parameters.microphone("0", 5));
        assertThrows(MediaException.class, () -> ann.produce("mic", Parameters.microphone("1", 5)));
        assertThrows(MediaException.class, () -> ann.produce("mic", Parameters.microphone("0", 6)));
    }

    @Test
    void takesAtMostFiftySsrcsOfAKind() throws MediaException {
        for (int i = 0; i < 25; i++) {
            ann.produce("camera", Parameters.camera("v" + i, 1000 + i, 2000L + i));
        }
        MediaException refusal = assertThrows(MediaException.class,
                () -> ann.produce("camera", Parameters.camera("more", 1, null)));
        assertEquals(Reason.LIMIT, refusal.reason());
        assertTrue(refusal.getMessage().contains("at most 50"), refusal.getMessage());
        ann.produce("mic", Parameters.microphone("0", 5));
        Producer simulcast = ann.produce("camera",
                new org.confera.media.api.rtp.RtpParameters("sim",
                        BrowserFixtures.CHROMIUM.produce("camera").parameters().codecs(),
                        BrowserFixtures.CHROMIUM.produce("camera").parameters().headerExtensions(),
                        BrowserFixtures.CHROMIUM.produce("camera").parameters().encodings(), null, null));
        SimulatedSender one = new SimulatedSender(simulcast, 3, "r0", 1);
        one.send(one.keyFrame(), room.nowNs);
        assertEquals(1, room.drops(ForwardingDrop.RTP_SSRC_LIMIT));
    }

    @Test
    void neverGivesAViewerTheSameSsrcTwice() throws MediaException {
        Producer microphone = ann.produce("mic", Parameters.microphone("0", 5));
        Set<Long> given = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            Consumer consumer = eve.watch(microphone);
            assertTrue(given.add(consumer.ssrc()));
            consumer.close(room.nowNs);
        }
        assertEquals(500, eve.receives.forgotten.size());
    }

    @Test
    void dropsWhatNobodyAnnounced() {
        byte[] packet = new byte[40];
        packet[0] = (byte) 0x80;
        packet[1] = 111;
        for (int i = 0; i < 1000; i++) {
            packet[11] = (byte) i;
            ann.up.onRtp(packet, 0, packet.length, room.nowNs);
        }
        assertEquals(1000, room.drops(ForwardingDrop.RTP_UNKNOWN_SSRC));
    }
}
