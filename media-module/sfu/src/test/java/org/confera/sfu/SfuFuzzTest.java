package org.confera.sfu;

import org.confera.fuzz.Fuzzing;
import org.confera.sfu.dtls.RecordTarget;
import org.confera.sfu.net.FrameTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats, line 17. */
class SfuFuzzTest {
    @ParameterizedTest
    @ValueSource(classes = {FrameTarget.class, RecordTarget.class, InboundTarget.class})
    void nothingThatTheNetworkSendsBreaksTheSfu(Class<?> target) {
        Fuzzing.run(target);
    }
}
