package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.confera.media.api.MediaException;
import org.confera.sfu.negotiation.HeaderExtension;
import org.confera.sfu.stats.ForwardingDrop;
import org.confera.wire.Sequence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser carries earlier sound along, and what was lost on the way to us is in the next packet. */
class RedundantSoundTest {
    private static final int RED = 63;

    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person ann = room.person("ann");
    private final SimulatedRoom.Person bob = room.person("bob");
    private SimulatedSender sender;

    @BeforeEach
    void startMicrophone() throws MediaException {
        Producer microphone = ann.produce("mic", Parameters.redundantMicrophone("0", 5, RED));
        bob.watch(microphone);
        sender = new SimulatedSender(microphone, 5, 65_534);
    }

    @Test
    void givesViewersPlainSound() {
        byte[] first = sender.sound(30);
        byte[] second = sender.sound(31);
        sender.send(first, room.nowNs);
        sender.send(sender.carrying(RED, second, first), room.nowNs);
        assertEquals(2, bob.got().size(), "what came already isn't sent again");
        assertSameSound(second, bob.gotLast());
        assertEquals(0x80 | 31, bob.gotLast().extension(HeaderExtension.AUDIO_LEVEL)[0] & 0xFF);
    }

    @Test
    void mendsALossFromTheNextPacketInOrderAcrossTheWrap() {
        byte[] first = sender.sound(30);
        byte[] second = sender.sound(30);
        byte[] third = sender.sound(30);
        byte[] fourth = sender.sound(30);
        sender.send(first, room.nowNs);
        sender.send(sender.carrying(RED, fourth, second, third), room.nowNs);
        List<SentRtp> got = bob.got();
        assertEquals(4, got.size());
        assertSameSound(second, got.get(1));
        assertSameSound(third, got.get(2));
        assertSameSound(fourth, got.get(3));
        for (int i = 1; i < 4; i++) {
            assertEquals(Sequence.add(got.get(i - 1).sequence(), 1), got.get(i).sequence());
            assertEquals(960, got.get(i).timestamp() - got.get(i - 1).timestamp());
        }
    }

    /** Both under one number would be two contents under one SRTP nonce. */
    @Test
    void forwardsNothingTwiceThoughTheLostPacketWasOnlyLate() {
        byte[] first = sender.sound(30);
        byte[] late = sender.sound(30);
        sender.send(first, room.nowNs);
        sender.send(sender.carrying(RED, sender.sound(30), late), room.nowNs);
        sender.send(late, room.nowNs);
        assertEquals(3, bob.got().size());
        assertEquals(1, room.drops(ForwardingDrop.RTP_DUPLICATE));
    }

    @Test
    void takesNothingAlongThatIsTooOldToBeThePacketBefore() {
        byte[] first = sender.sound(30);
        byte[] second = sender.sound(30);
        sender.timestamp += 10_000;
        byte[] third = sender.sound(30);
        sender.send(first, room.nowNs);
        sender.send(sender.carrying(RED, third, second), room.nowNs);
        assertEquals(2, bob.got().size());
    }

    @Test
    void dropsWhatIsNoSoundOfThisTrack() {
        byte[] packet = sender.carrying(RED, sender.sound(30));
        packet[packet.length - 41] = 13;
        sender.send(packet, room.nowNs);
        sender.send(new byte[0], room.nowNs);
        assertEquals(0, bob.got().size());
        assertEquals(1, room.drops(ForwardingDrop.RTP_UNREADABLE));
    }

    @Test
    void isForSoundOnly() {
        var camera = Parameters.camera("1", 77, 78L);
        var codecs = new java.util.ArrayList<>(camera.codecs());
        codecs.add(Parameters.redundantMicrophone("0", 5, RED).codecs().getLast());
        assertThrows(MediaException.class, () -> ann.produce("camera", new org.confera.media.api.rtp.RtpParameters("1",
                codecs, camera.headerExtensions(), camera.encodings(), camera.rtcp(), camera.msid())));
    }

    private static void assertSameSound(byte[] sent, SentRtp got) {
        assertEquals(100, got.rtp().payloadType());
        assertEquals(40, got.rtp().payloadLength());
        assertEquals(sent[sent.length - 1] & 0xFF, got.mark());
    }
}
