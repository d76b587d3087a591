package org.confera.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a test is passed, and when its figures are not to be believed. */
class ResultTest {
    private final Figures figures = new Figures();
    private double ownCpuShare = 0.1;
    private long ownDrops;

    @BeforeEach
    void everythingFlows() {
        figures.tracks = 12;
    }

    @Test
    void isPassedWhenEverybodyIsInAndEverythingFlows() throws Exception {
        assertEquals(List.of(), result(3).failures());
        assertEquals(List.of(), result(3).warnings());
    }

    @Test
    void failsWhenSomebodyIsMissing() throws Exception {
        assertTrue(result(2).failures().getFirst().contains("1 of 3 people"));
    }

    @Test
    void failsWhenATrackIsSilent() throws Exception {
        figures.tracks = 11;
        assertTrue(result(3).failures().getFirst().contains("1 of 12 tracks"));
    }

    @Test
    void warnsWhenTheToolItselfWasTheBottleneck() throws Exception {
        figures.lags.add(80_000_000);
        assertTrue(result(3).warnings().getFirst().contains("itself too busy"));
        figures.lags.clear();
        ownCpuShare = Runtime.getRuntime().availableProcessors();
        assertFalse(result(3).warnings().isEmpty());
        ownCpuShare = 0;
        ownDrops = 1;
        assertTrue(result(3).warnings().getFirst().contains("dropped here"));
    }

    @Test
    void leavesServerCpuOutWhereItIsUnknown() throws Exception {
        JsonObject json = JsonParser.parseString(result(3).json()).getAsJsonObject();
        assertFalse(json.has("server_cpu_us_per_packet"));
        assertTrue(json.get("passed").getAsBoolean());
        assertTrue(result(3).text().contains("--server-pid"));
    }

    private Result result(int joined) throws Exception {
        return new Result(LoadOptions.of("--people", "3"), 3, joined, List.of(100.0, 300.0), figures, 5, 4000, -1, -1, 0, ownCpuShare, ownDrops, 0, Map.of());
    }
}
