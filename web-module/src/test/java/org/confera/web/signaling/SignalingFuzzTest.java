package org.confera.web.signaling;

import org.confera.fuzz.Fuzzing;
import org.junit.jupiter.api.Test;

/** Threats, line 17. */
class SignalingFuzzTest {
    @Test
    void nothingThatComesByTheSocketBreaksTheReader() {
        Fuzzing.run(FrameTarget.class);
    }
}
