package org.confera.wire.rtcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.wire.Hex;
import org.confera.wire.Hostile;
import org.junit.jupiter.api.Test;

class TransportFeedbackTest {
    private static final byte[] FEEDBACK = Hex.bytes("""
            8f cd 0005
            89abcdef         // sender
            90abcdef         // media
            fffe 0002        // from 65534 on, two packets
            ffffff c8        // reference time -1, feedback 200
            2002 10 20       // run of two small deltas: 4 ms, 8 ms
            """);

    private final TransportFeedback feedback = new TransportFeedback();

    @Test
    void readsTheHead() {
        Hex.atOffsets(FEEDBACK, (bytes, offset, length) -> {
            assertTrue(feedback.wrap(bytes, offset, length));
            assertEquals(0x90AB_CDEFL, feedback.mediaSsrc());
            assertEquals(65534, feedback.baseSequence());
            assertEquals(2, feedback.statusCount());
            assertEquals(-1, feedback.referenceTime());
            assertEquals(200, feedback.feedbackCount());
        });
    }

    @Test
    void refusesAHeadThatIsCut() {
        assertFalse(feedback.wrap(Hex.bytes("8fcd0003 00000001 00000002 fffe0002"), 0, 16));
    }

    @Test
    void refusesEveryTruncation() {
        Hostile.truncated(FEEDBACK, feedback::wrap);
    }

    @Test
    void survivesDamage() {
        Hostile.damaged(FEEDBACK, (bytes, offset, length) -> feedback.wrap(bytes, offset, length)
                && feedback.feedbackCount() >= 0 && feedback.statusCount() >= 0 && feedback.baseSequence() >= 0);
    }
}
