package org.confera.wire.fuzz;

import org.confera.fuzz.Fuzzing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats, line 17. */
class WireFuzzTest {
    @ParameterizedTest
    @ValueSource(classes = {StunTarget.class, RtpTarget.class, RtcpTarget.class, Vp8Target.class, Vp9Target.class,
        H264Target.class, Av1Target.class})
    void nothingThatTheNetworkSendsBreaksTheParser(Class<?> target) {
        Fuzzing.run(target);
    }
}
