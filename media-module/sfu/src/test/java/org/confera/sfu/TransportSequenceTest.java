package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.IntStream;
import org.confera.media.api.MediaException;
import org.confera.sfu.negotiation.HeaderExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All packets to one viewer are numbered through, so that it reports on them many times a second. */
class TransportSequenceTest {
    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person ann = room.person("ann");
    private final SimulatedRoom.Person bob = room.person("bob");
    private final SimulatedRoom.Person eve = room.person("eve");
    private SimulatedSender voice;
    private SimulatedSender picture;
    private Consumer sound;
    private Consumer camera;

    @BeforeEach
    void send() throws MediaException {
        Producer microphone = ann.produce("mic", Parameters.microphone("0", 5));
        Producer video = ann.produce("cam", Parameters.camera("1", 6, 7L));
        sound = bob.watch(microphone);
        camera = bob.watch(video);
        eve.watch(microphone);
        voice = new SimulatedSender(microphone, 5, 10);
        picture = new SimulatedSender(video, 6, 20);
        picture.send(picture.keyFrame(), room.nowNs);
    }

    @Test
    void tracksAndRetransmissionsOfOneViewerShareOneCount() {
        for (int i = 0; i < 10; i++) {
            voice.send(voice.sound(30), room.nowNs);
            picture.send(picture.frame(), room.nowNs);
        }
        SentRtp lost = bob.got().getLast();
        SentRtcp.nack(bob.down, camera.ssrc(), room.nowNs, lost.sequence());
        assertEquals(IntStream.range(0, 22).boxed().toList(), numbers(bob.take()));
        assertEquals(IntStream.range(0, 10).boxed().toList(), numbers(eve.take()));
    }

    /** Another number would be another plaintext under the nonce of the first. */
    @Test
    void repeatedSoundKeepsItsNumberWhateverWasSentBetween() {
        SentRtcp.report(bob.down, sound.ssrc(), 10, room.nowNs);
        voice.send(voice.sound(30), room.nowNs);
        picture.send(picture.frame(), room.nowNs);
        voice.send(voice.sound(30), room.nowNs);
        List<SentRtp> heard = bob.take().stream().filter(packet -> packet.rtp().ssrc() == sound.ssrc()).toList();
        assertEquals(List.of(1, 1, 3), numbers(heard));
        assertArrayEquals(heard.get(0).bytes(), heard.get(1).bytes());
        assertFalse(heard.get(1).sequence() == heard.get(2).sequence());
    }

    private static List<Integer> numbers(List<SentRtp> packets) {
        return packets.stream().map(packet -> packet.extension(HeaderExtension.TRANSPORT_SEQUENCE))
                .map(bytes -> (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF).toList();
    }
}
