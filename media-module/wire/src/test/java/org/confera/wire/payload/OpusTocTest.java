package org.confera.wire.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.wire.Hex;
import org.junit.jupiter.api.Test;

class OpusTocTest {
    /** RFC 6716 table 2: frame sizes in milliseconds of each configuration. */
    private static final double[] FRAME_MS = {10, 20, 40, 60, 10, 20, 40, 60, 10, 20, 40, 60, 10, 20, 10, 20, 2.5, 5, 10,
        20, 2.5, 5, 10, 20, 2.5, 5, 10, 20, 2.5, 5, 10, 20};

    @Test
    void knowsTheFrameSizesOfRfc6716() {
        for (int config = 0; config < FRAME_MS.length; config++) {
            int toc = config << 3;
            assertEquals(config, OpusToc.config(toc));
            assertEquals((int) (FRAME_MS[config] * 48), OpusToc.frameSamples(toc), "configuration " + config);
        }
    }

    @Test
    void readsTheUsualTwentyMillisecondsOfStereo() {
        Hex.atOffsets(Hex.bytes("fc 0102"), (bytes, offset, length) -> {
            assertTrue(OpusToc.stereo(bytes[offset]));
            assertEquals(960, OpusToc.packetSamples(bytes, offset, length));
        });
    }

    @Test
    void countsFrames() {
        assertEquals(1920, samples("f9 00"));
        assertEquals(1920, samples("fa 00"));
        assertEquals(2880, samples("fb 03"));
        assertFalse(OpusToc.stereo(0xF9));
    }

    @Test
    void answersZeroForWhatRfc6716Forbids() {
        assertEquals(0, samples("fb"), "frame count missing");
        assertEquals(0, samples("fb 3f"), "longer than 120 ms");
        assertEquals(0, samples("fb 00"), "no frame");
        assertEquals(0, samples(""), "nothing");
    }

    @Test
    void takesOneOrTwoBytesForSilence() {
        assertTrue(OpusToc.silence(1));
        assertTrue(OpusToc.silence(2));
        assertFalse(OpusToc.silence(3));
    }

    private static int samples(String hex) {
        byte[] bytes = Hex.bytes(hex);
        return OpusToc.packetSamples(bytes, 0, bytes.length);
    }
}
