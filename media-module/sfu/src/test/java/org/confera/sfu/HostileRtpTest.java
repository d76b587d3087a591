package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.confera.media.api.MediaException;
import org.confera.sfu.stats.ForwardingDrop;
import org.confera.wire.Sequence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threats, line 18: RTP that somebody who may send has bent. It is dropped, and what follows is forwarded. */
class HostileRtpTest {
    private static final int EXTENSION_BIT = 0x10;
    private static final int PADDING_BIT = 0x20;

    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person eve = room.person("eve");
    private final SimulatedRoom.Person bob = room.person("bob");
    private SimulatedSender sender;

    @BeforeEach
    void startCamera() throws MediaException {
        Producer camera = eve.produce("camera", Parameters.camera("1", 77, 78L));
        bob.watch(camera);
        sender = new SimulatedSender(camera, 77, 65_530);
        sender.named = false;
        sender.send(sender.keyFrame(), room.nowNs);
        bob.take();
    }

    @Test
    void dropsPaddingOfZeroAndPaddingLongerThanThePacket() {
        for (int padding : new int[] {0, 41, 255}) {
            byte[] packet = sender.frame();
            packet[0] |= PADDING_BIT;
            packet[packet.length - 1] = (byte) padding;
            malformed(packet);
        }
    }

    @Test
    void forwardsNothingOfAPacketThatIsPaddingOnly() {
        byte[] packet = sender.frame();
        packet[0] |= PADDING_BIT;
        packet[packet.length - 1] = 40;
        sender.send(packet, room.nowNs);
        assertEquals(1, room.drops(ForwardingDrop.RTP_PADDING));
        goesOn();
    }

    @Test
    void leavesThePaddingBehindAPayloadOut() {
        byte[] packet = sender.frame();
        packet[0] |= PADDING_BIT;
        packet[packet.length - 1] = 20;
        sender.send(packet, room.nowNs);
        SentRtp sent = bob.take().getFirst();
        assertEquals(20, sent.rtp().payloadLength());
        assertEquals(0, sent.rtp().paddingLength());
    }

    @Test
    void dropsContributingSourcesBeyondThePacket() {
        byte[] packet = Arrays.copyOf(sender.frame(), 40);
        packet[0] |= 0x0F;
        malformed(packet);
    }

    @Test
    void dropsExtensionsBeyondThePacketAndElementsBeyondTheirBlock() {
        malformed(extended("bede ffff"));
        malformed(extended("bede 0011"));
        malformed(extended("bede 0001 1f000000"));
        malformed(extended("1000 0001 01ff0000"));
    }

    private byte[] extended(String block) {
        byte[] packet = sender.frame();
        packet[0] |= EXTENSION_BIT;
        byte[] bytes = HexFormat.of().parseHex(block.replace(" ", ""));
        System.arraycopy(bytes, 0, packet, 12, bytes.length);
        return packet;
    }

    @Test
    void dropsWhatIsShorterThanAHeader() {
        byte[] packet = sender.frame();
        for (int length = 0; length < 12; length++) {
            malformed(Arrays.copyOf(packet, length));
        }
    }

    @Test
    void dropsAPictureOfOneByteAndForwardsSoundOfOne() throws MediaException {
        sender.send(Arrays.copyOf(sender.frame(), 13), room.nowNs);
        assertEquals(1, room.drops(ForwardingDrop.RTP_UNREADABLE));
        goesOn();
        Producer microphone = eve.produce("mic", Parameters.microphone("0", 5));
        bob.watch(microphone);
        SimulatedSender voice = new SimulatedSender(microphone, 5, 1);
        byte[] sound = voice.sound(30);
        voice.send(Arrays.copyOf(sound, sound.length - 39), room.nowNs);
        assertEquals(1, bob.take().getLast().rtp().payloadLength());
    }

    /** Nobody's head has room for it. */
    @Test
    void dropsAVp9StructureOfAThousandBytes() throws MediaException {
        Producer screen = eve.produce("screen", Parameters.layered("screen", "2", 88, null, "L1T1"));
        bob.watch(screen);
        SimulatedSender vp9 = new SimulatedSender(screen, 88, 1);
        byte[] payload = new byte[1_200];
        payload[0] = 0x0A;
        payload[1] = 0x08;
        payload[2] = (byte) 0xFF;
        Arrays.fill(payload, 3, 1_100, (byte) 0x0C);
        vp9.send(vp9.packet(true, payload, null), room.nowNs);
        assertEquals(1, room.drops(ForwardingDrop.RTP_UNREADABLE));
        payload[2] = 40;
        vp9.send(vp9.packet(true, payload, null), room.nowNs);
        assertEquals(1, bob.take().size(), "a long one is forwarded");
    }

    /** Only ahead: what lies behind is a replay to SRTP. */
    @Test
    void goesOnAtTheNextKeyFrameAfterAJumpOfSequenceNumbersAndTimestamps() {
        for (int jump : new int[] {100, 3_000, 30_000, 32_766, 20_000}) {
            sender.sequence = sender.sequence + jump & 0xFFFF;
            sender.timestamp = sender.timestamp + jump * 90_000L & 0xFFFF_FFFFL;
            for (int i = 0; i < 100; i++) {
                sender.send(sender.keyFrame(), room.nowNs);
                room.pass(30);
            }
            assertTrue(bob.take().size() >= 90, "after a jump of " + jump);
        }
    }

    /** Two contents under one number of a viewer's stream would break its encryption. */
    @Test
    void givesNoNumberTwiceWhateverTheSendersNumbersDo() {
        Random random = new Random(18);
        Set<Long> given = new HashSet<>();
        long highest = 1 << 16;
        for (int i = 0; i < 20_000; i++) {
            if (random.nextInt(20) == 0) {
                sender.sequence = sender.sequence + random.nextInt(32_000) & 0xFFFF;
                sender.timestamp = random.nextInt() & 0xFFFF_FFFFL;
            }
            sender.send(random.nextInt(10) == 0 ? sender.keyFrame() : sender.frame(), room.nowNs);
            room.pass(10);
            for (SentRtp sent : bob.take()) {
                long number = Sequence.extend(highest, sent.sequence());
                assertTrue(given.add(number), "number " + number + " was used before");
                highest = Math.max(highest, number);
            }
        }
        assertTrue(given.size() > 10_000, "most is forwarded");
    }

    private void malformed(byte[] packet) {
        long before = room.drops(ForwardingDrop.RTP_MALFORMED);
        sender.send(packet, room.nowNs);
        assertEquals(before + 1, room.drops(ForwardingDrop.RTP_MALFORMED));
        goesOn();
    }

    private void goesOn() {
        bob.take();
        sender.send(sender.frame(), room.nowNs);
        assertEquals(1, bob.take().size(), "what follows is forwarded");
    }
}
