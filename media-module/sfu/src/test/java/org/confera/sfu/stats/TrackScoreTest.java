package org.confera.sfu.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackScoreTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 10", "100, 0, 0, 10", "100, -3, 0, 10", "100, 10, 0, 7", "100, 20, 0, 5", "100, 50, 0, 1", "100, 100, 0, 0",
        "100, 20, 20, 9", "100, 10, 10, 9", "100, 20, 10, 7", "100, 5, 90, 10", "100, 500, 0, 0"})
    void losesLessForWhatWasRepaired(long expected, long lost, long repaired, int score) {
        assertEquals(score, TrackScore.of(expected, lost, repaired));
    }
}
