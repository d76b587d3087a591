package org.confera.sfu.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalabilityModeTest {
    @ParameterizedTest
    @CsvSource({"L1T3, 1, 3", "L3T3, 3, 3", "L3T3_KEY, 3, 3", "L2T2_KEY_SHIFT, 2, 2", "S3T3, 3, 3", "S2T1h, 2, 1",
        "L2T3h, 2, 3", "L9T3, 1, 1", "x, 1, 1", "'', 1, 1"})
    void readsHowManyLayersThereAre(String name, int spatial, int temporal) {
        ScalabilityMode mode = ScalabilityMode.of(name);
        assertEquals(spatial, mode.spatialLayers());
        assertEquals(temporal, mode.temporalLayers());
    }

    @ParameterizedTest
    @CsvSource({"L1T1, L1T1", "S3T3, S3T3", "'L1T3\r\na=evil', L1T1"})
    void passesOnOnlyNamesThatItCanRead(String name, String told) {
        assertEquals(told, ScalabilityMode.of(name).name());
    }
}
