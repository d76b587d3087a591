package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.confera.media.api.MediaException;
import org.confera.sfu.negotiation.HeaderExtension;
import org.confera.sfu.stats.ForwardingDrop;
import org.confera.wire.Sequence;
import org.junit.jupiter.api.Test;

class RewritingTest {
    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person ann = room.person("ann");
    private final SimulatedRoom.Person bob = room.person("bob");

    @Test
    void givesTheViewerItsOwnSsrcPayloadTypeAndMid() throws MediaException {
        Producer microphone = ann.produce("mic", Parameters.microphone("0", 4711));
        bob.watch(ann.produce("mic", Parameters.microphone("9", 1)));
        Consumer consumer = bob.watch(microphone);
        SimulatedSender sender = new SimulatedSender(microphone, 4711, 10);
        sender.send(sender.sound(30), room.nowNs);

        SentRtp sent = bob.gotLast();
        assertEquals(consumer.ssrc(), sent.rtp().ssrc());
        assertNotEquals(4711, sent.rtp().ssrc());
        assertEquals(100, sent.rtp().payloadType());
        assertArrayEquals("1".getBytes(), sent.extension(HeaderExtension.MID));
        assertEquals(0x80 | 30, sent.extension(HeaderExtension.AUDIO_LEVEL)[0] & 0xFF);
        assertNull(sent.extension(HeaderExtension.ABS_SEND_TIME), "repeated sound is the same in every byte");
        assertTrue(sent.rtp().marker());
    }

    @Test
    void tellsTheMomentThatThePacketLeaves() throws MediaException {
        SimulatedSender sender = camera(10);
        sender.send(sender.keyFrame(), room.nowNs);
        sender.send(sender.frame(), room.nowNs + 500 * SimulatedRoom.MS);
        int half = (sendTime(bob.got().get(1)) - sendTime(bob.got().get(0))) & 0xFF_FFFF;
        assertEquals(1 << 17, half, 1, "half a second in units of 2^-18 s");
    }

    private static int sendTime(SentRtp packet) {
        byte[] bytes = packet.extension(HeaderExtension.ABS_SEND_TIME);
        return (bytes[0] & 0xFF) << 16 | (bytes[1] & 0xFF) << 8 | bytes[2] & 0xFF;
    }

    @Test
    void keepsNumbersContinuousAcrossTheWrap() throws MediaException {
        SimulatedSender sender = camera(65_530);
        sender.send(sender.keyFrame(), room.nowNs);
        for (int i = 0; i < 20; i++) {
            sender.send(sender.frame(), room.nowNs);
        }
        assertContinuous(bob.got());
        assertEquals(21, bob.got().size());
    }

    @Test
    void beginsAtAKeyFrame() throws MediaException {
        SimulatedSender sender = camera(10);
        sender.send(sender.frame(), room.nowNs);
        assertTrue(bob.got().isEmpty());
        sender.send(sender.keyFrame(), room.nowNs);
        assertEquals(1, bob.got().size());
    }

    @Test
    void leavesPaddingOutOfTheViewersNumbers() throws MediaException {
        SimulatedSender sender = camera(10);
        sender.send(sender.keyFrame(), room.nowNs);
        for (int i = 0; i < 300; i++) {
            sender.send(sender.padding(), room.nowNs);
            if (i % 3 == 0) {
                sender.send(sender.frame(), room.nowNs);
            }
        }
        assertEquals(101, bob.got().size());
        assertContinuous(bob.got());
        assertEquals(300, room.drops(ForwardingDrop.RTP_PADDING));
    }

    @Test
    void leavesAGapForWhatIsMissingAndFillsItWhenItComes() throws MediaException {
        SimulatedSender sender = camera(65_534);
        sender.send(sender.keyFrame(), room.nowNs);
        byte[] late = sender.frame();
        byte[] latePadding = sender.padding();
        sender.send(sender.padding(), room.nowNs);
        sender.send(sender.frame(), room.nowNs);
        int first = bob.got().get(0).sequence();
        assertEquals(Sequence.add(first, 3), bob.gotLast().sequence());
        sender.send(late, room.nowNs);
        assertEquals(Sequence.add(first, 1), bob.gotLast().sequence());
        sender.send(latePadding, room.nowNs);
        assertEquals(Sequence.add(first, 2), bob.gotLast().sequence());
        assertEquals(0, bob.gotLast().rtp().payloadLength(), "its number was counted already, so it goes out empty");
    }

    @Test
    void givesNoNumberToTwoPackets() throws MediaException {
        SimulatedSender sender = camera(60_000);
        Random random = new Random(7);
        Consumer consumer = room.person("bob").down.consumerOf(bobsSsrc);
        sender.send(sender.keyFrame(), room.nowNs);
        List<byte[]> held = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            byte[] packet = switch (random.nextInt(12)) {
                case 0 -> sender.padding();
                case 1 -> sender.keyFrame();
                default -> sender.frame();
            };
            int fate = random.nextInt(20);
            if (fate == 0) {
                held.add(packet);
            } else if (fate > 1) {
                sender.send(packet, room.nowNs);
            }
            if (fate == 2) {
                sender.send(packet, room.nowNs);
            }
            if (!held.isEmpty() && random.nextInt(15) == 0) {
                sender.send(held.remove(random.nextInt(held.size())), room.nowNs);
            }
            if (random.nextInt(500) == 0) {
                consumer.pause();
            }
            if (random.nextInt(50) == 0) {
                consumer.resume(room.nowNs);
            }
        }
        Set<Long> given = new HashSet<>();
        long unwrapped = 1 << 16;
        for (SentRtp sent : bob.got()) {
            unwrapped = Sequence.extend(unwrapped, sent.sequence());
            assertTrue(given.add(unwrapped), "sequence number " + sent.sequence() + " was given twice");
        }
        assertTrue(given.size() > 10_000, "only " + given.size() + " packets went out");
    }

    @Test
    void goesOnWithoutAJumpAfterThePause() throws MediaException {
        SimulatedSender sender = camera(10);
        Consumer consumer = room.person("bob").down.consumerOf(bobsSsrc);
        sender.send(sender.keyFrame(), room.nowNs);
        sender.send(sender.frame(), room.nowNs);
        SentRtp before = bob.gotLast();
        consumer.pause();
        for (int i = 0; i < 50; i++) {
            sender.send(sender.frame(), room.nowNs);
        }
        consumer.resume(room.nowNs);
        sender.send(sender.frame(), room.nowNs);
        assertEquals(2, bob.got().size(), "a frame that needs one the viewer hasn't got");
        sender.send(sender.keyFrame(), room.nowNs);
        SentRtp after = bob.gotLast();
        assertEquals(Sequence.add(before.sequence(), 1), after.sequence());
        assertEquals(before.pictureId() + 1, after.pictureId());
        assertEquals(before.tl0PicIdx() + 1, after.tl0PicIdx());
        assertEquals(52 * 3000, after.timestamp() - before.timestamp(), "the picture's clock went on");
    }

    @Test
    void leavesOutWhatIsNotVp8() throws MediaException {
        SimulatedSender sender = camera(10);
        sender.send(sender.keyFrame(), room.nowNs);
        byte[] frame = sender.frame();
        byte[] oneByte = java.util.Arrays.copyOf(frame, frame.length - 39);
        sender.send(oneByte, room.nowNs);
        sender.send(sender.frame(), room.nowNs);
        assertContinuous(bob.got());
        assertEquals(2, bob.got().size());
        assertEquals(1, room.drops(ForwardingDrop.RTP_UNREADABLE));
    }

    @Test
    void dropsMalformedPacketsAndForeignPayloadTypes() throws MediaException {
        SimulatedSender sender = camera(10);
        sender.send(new byte[] {(byte) 0x80, 96, 0}, room.nowNs);
        byte[] foreign = sender.keyFrame();
        foreign[1] = (byte) 127;
        sender.send(foreign, room.nowNs);
        assertTrue(bob.got().isEmpty());
        assertEquals(1, room.drops(ForwardingDrop.RTP_MALFORMED));
        assertEquals(1, room.drops(ForwardingDrop.RTP_WRONG_PAYLOAD_TYPE));
    }

    @Test
    void sendsNoExtensionThatEndsAtTheRouter() throws MediaException {
        SimulatedSender sender = camera(10);
        sender.send(sender.keyFrame(), room.nowNs);
        assertNull(bob.gotLast().extension(HeaderExtension.RID));
    }

    private long bobsSsrc;

    private SimulatedSender camera(int firstSequence) throws MediaException {
        Producer camera = ann.produce("camera", Parameters.camera("1", 77, 78L));
        bobsSsrc = bob.watch(camera).ssrc();
        return new SimulatedSender(camera, 77, firstSequence);
    }

    private static void assertContinuous(List<SentRtp> packets) {
        for (int i = 1; i < packets.size(); i++) {
            assertEquals(Sequence.add(packets.get(i - 1).sequence(), 1), packets.get(i).sequence(), "packet " + i);
        }
    }
}
