package org.confera.sfu.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighestActiveLayerTest {
    @ParameterizedTest(name = "of layers {0} (as bits), at most {1}: {2}")
    @CsvSource({"7, 2, 2", "7, 1, 1", "7, 0, 0", "3, 2, 1", "1, 2, 0", "4, 0, 2", "6, 0, 1", "0, 2, -1", "15, 9, 3"})
    void takesTheHighestThatComesAndIsWantedElseTheNextLarger(int active, int preferred, int chosen) {
        assertEquals(chosen, new HighestActiveLayer().select(active, preferred));
    }
}
