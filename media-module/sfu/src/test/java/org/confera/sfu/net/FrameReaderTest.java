package org.confera.sfu.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 4571 section 2, as a network delivers it: in whatever pieces. */
class FrameReaderTest {
    private static final byte[] THREE_FRAMES = HexFormat.of().parseHex(
            "0003" + "0a0b0c" // three bytes
                    + "0001" + "ff" // one
                    + "0002" + "0000"); // two

    private final FrameReader reader = new FrameReader();
    private final byte[] to = new byte[ReceiveBatch.SLOT_BYTES + 7];

    @Test
    void findsTheSameFramesWhereverTheStreamIsSplit() {
        for (int first = 0; first <= THREE_FRAMES.length; first++) {
            for (int second = first; second <= THREE_FRAMES.length; second++) {
                FrameReader split = new FrameReader();
                List<String> frames = new ArrayList<>(feed(split, Arrays.copyOf(THREE_FRAMES, first)));
                frames.addAll(feed(split, Arrays.copyOfRange(THREE_FRAMES, first, second)));
                frames.addAll(feed(split, Arrays.copyOfRange(THREE_FRAMES, second, THREE_FRAMES.length)));
                assertEquals(List.of("0a0b0c", "ff", "0000"), frames, first + ", " + second);
                assertEquals(0, split.waiting());
            }
        }
    }

    @Test
    void readsManyLargeFramesThroughItsSmallBuffer() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            byte[] packet = new byte[1 + random.nextInt(FrameReader.MAX_FRAME)];
            random.nextBytes(packet);
            byte[] frame = new byte[packet.length + 2];
            frame[0] = (byte) (packet.length >> 8);
            frame[1] = (byte) packet.length;
            System.arraycopy(packet, 0, frame, 2, packet.length);
            int cut = random.nextInt(frame.length + 1);
            List<String> frames = new ArrayList<>(feed(reader, Arrays.copyOf(frame, cut)));
            frames.addAll(feed(reader, Arrays.copyOfRange(frame, cut, frame.length)));
            assertEquals(List.of(HexFormat.of().formatHex(packet)), frames);
        }
    }

    @Test
    void writesWhereItIsTold() {
        reader.space().put(THREE_FRAMES, 0, 5);
        assertEquals(3, reader.next(to, 7));
        assertArrayEquals(new byte[] {10, 11, 12}, Arrays.copyOfRange(to, 7, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0800", "ffff", "474554202f" /* GET / */, "160301" /* TLS */, "5353482d" /* SSH- */})
    void refusesALengthThatNoPacketHas(String hex) {
        reader.space().put(HexFormat.of().parseHex(hex));
        assertEquals(FrameReader.BROKEN, reader.next(to, 0));
    }

    @Test
    void alwaysHasRoomForAWholeFrameOnceItsFramesAreTaken() {
        byte[] almost = new byte[FrameReader.MAX_FRAME + 1];
        almost[0] = (byte) (FrameReader.MAX_FRAME >> 8);
        almost[1] = (byte) FrameReader.MAX_FRAME;
        reader.space().put(almost);
        assertEquals(FrameReader.INCOMPLETE, reader.next(to, 0));
        assertTrue(reader.space().hasRemaining());
        reader.space().put((byte) 1);
        assertEquals(FrameReader.MAX_FRAME, reader.next(to, 0));
    }

    private List<String> feed(FrameReader to, byte[] bytes) {
        List<String> frames = new ArrayList<>();
        to.space().put(bytes);
        for (int length; (length = to.next(this.to, 0)) >= 0;) {
            frames.add(HexFormat.of().formatHex(this.to, 0, length));
        }
        return frames;
    }
}
