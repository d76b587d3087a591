package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerSettingsTest {
    @ParameterizedTest
    @ValueSource(ints = {80, -1, 1023, 65_536})
    void refusesAPortThatCanNotBe(int port) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> WorkerSettings.of(port, null, List.of()));
        assertTrue(refused.getMessage().contains("CONFERA_MEDIA_PORT"), refused.getMessage());
        assertTrue(refused.getMessage().contains("is " + port + ","), refused.getMessage());
    }

    @Test
    void makesACertificateOfItsOwn() {
        WorkerSettings settings = WorkerSettings.of(40_000, null, List.of());
        assertEquals("sha-256", settings.certificate().parameters().fingerprints().getFirst().algorithm());
    }
}
