package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.confera.media.api.MediaException;
import org.confera.sfu.stats.ForwardingDrop;
import org.confera.wire.Sequence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The SFU asks senders for what didn't come. */
class MissingPacketsTest {
    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person ann = room.person("ann");
    private final SimulatedRoom.Person bob = room.person("bob");
    private Producer camera;
    private SimulatedSender sender;

    @BeforeEach
    void startCamera() throws MediaException {
        camera = ann.produce("camera", Parameters.camera("1", 77, 78L));
        bob.watch(camera);
        sender = new SimulatedSender(camera, 77, 65_533);
        sender.send(sender.keyFrame(), room.nowNs);
    }

    @Test
    void asksAtOnceForTheGapAcrossTheWrap() {
        sender.frame();
        sender.frame();
        sender.frame();
        sender.send(sender.frame(), room.nowNs);
        assertEquals(List.of(65_534, 65_535, 0), SentRtcp.nacked(ann.sends.rtcp));
    }

    @Test
    void asksAgainOnceARoundTripAndGivesUpForAKeyFrame() {
        sender.frame();
        sender.send(sender.frame(), room.nowNs);
        for (int i = 0; i < 30; i++) {
            sender.send(sender.frame(), room.nowNs);
            room.pass(50);
        }
        assertEquals(10, SentRtcp.nacked(ann.sends.rtcp).size());
        assertEquals(List.of(77L), SentRtcp.plis(ann.sends.rtcp).stream().distinct().toList());
    }

    @Test
    void fillsTheGapFromTheSendersRetransmissionStream() {
        byte[] lost = sender.frame();
        sender.send(sender.frame(), room.nowNs);
        int first = bob.got().get(0).sequence();
        sender.send(sender.retransmission(lost, 78), room.nowNs + 30 * SimulatedRoom.MS);
        assertEquals(3, bob.got().size());
        SentRtp filled = bob.gotLast();
        assertEquals(Sequence.add(first, 1), filled.sequence());
        assertEquals(101, filled.rtp().payloadType());
        assertEquals(lost[lost.length - 1] & 0xFF, filled.mark());
        ann.sends.rtcp.clear();
        room.pass(300);
        assertTrue(SentRtcp.nacked(ann.sends.rtcp).isEmpty(), "it is here: no need to ask again");
    }

    /** Both under one number would be two contents under one SRTP nonce. */
    @Test
    void forwardsAPacketOnceThoughItComesTwice() {
        byte[] frame = sender.frame();
        sender.send(frame, room.nowNs);
        sender.send(sender.retransmission(frame, 78), room.nowNs);
        sender.send(frame, room.nowNs);
        assertEquals(2, bob.got().size());
        assertEquals(2, room.drops(ForwardingDrop.RTP_DUPLICATE));
    }

    @Test
    void ignoresEmptyRetransmissions() {
        byte[] padding = sender.padding();
        sender.send(sender.retransmission(padding, 78), room.nowNs);
        assertEquals(1, bob.got().size());
        assertEquals(1, room.drops(ForwardingDrop.RTP_PADDING));
    }

    @Test
    void asksForAKeyFrameWhereTheGapIsTooWide() {
        sender.sequence += 5_000;
        sender.send(sender.frame(), room.nowNs);
        room.pass(10);
        assertTrue(SentRtcp.nacked(ann.sends.rtcp).isEmpty());
        assertFalse(SentRtcp.plis(ann.sends.rtcp).isEmpty());
    }

    @Test
    void missesNothingWhileMuted() {
        camera.pause(room.nowNs);
        sender.frame();
        sender.send(sender.frame(), room.nowNs);
        sender.frame();
        sender.send(sender.frame(), room.nowNs);
        camera.resume(room.nowNs);
        sender.frame();
        sender.send(sender.keyFrame(), room.nowNs);
        room.pass(200);
        assertTrue(SentRtcp.nacked(ann.sends.rtcp).isEmpty());
    }

    /** A tenth of all packets is lost on the way in; what is asked for comes 40 ms later, mostly. */
    @Test
    void mendsALossyUplink() {
        Random random = new Random(42);
        List<byte[]> sent = new ArrayList<>();
        sent.add(null);
        int frames = 900;
        for (int i = 0; i < frames; i++) {
            byte[] frame = sender.frame();
            sent.add(frame);
            if (random.nextInt(10) > 0) {
                sender.send(frame, room.nowNs);
            }
            room.pass(10);
            if (i % 4 == 0) {
                for (int asked : SentRtcp.nacked(ann.sends.rtcp)) {
                    byte[] again = sent.get(Sequence.distance(65_533, asked));
                    if (random.nextInt(10) > 0) {
                        sender.send(sender.retransmission(again, 78), room.nowNs);
                    }
                }
                ann.sends.rtcp.clear();
            }
        }
        assertTrue(bob.got().size() > frames - 5, bob.got().size() + " of " + frames + " arrived");
    }
}
