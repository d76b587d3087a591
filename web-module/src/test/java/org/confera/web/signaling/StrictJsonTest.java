package org.confera.web.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.confera.web.signaling.StrictJson.MalformedJsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @Test
    void readsEveryKindOfValue() throws MalformedJsonException {
        assertEquals(Map.of("a", List.of("ü", new BigDecimal("-1.5"), true, Map.of())),
                StrictJson.read("{\"a\":[\"\\u00fc\", -1.5, true, {}]}"));
        assertEquals(Arrays.asList((Object) null), StrictJson.read("[null]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "}", "[1", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1,}", "nul", "[1]]", "{} {}",
        "\u0000", "[01]", "'a'", "{\"a\":NaN}"})
    void refusesWhatIsNoJson(String text) {
        assertThrows(MalformedJsonException.class, () -> StrictJson.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":1}", "{\"a\":null,\"a\":1}", "{\"b\":{\"a\":1,\"\\u0061\":2}}"})
    void refusesAKeyThatOccursTwice(String text) {
        assertTrue(refusal(text).contains("occurs twice"));
    }

    @Test
    void refusesDepthAtTheBoundary() throws MalformedJsonException {
        StrictJson.read("[".repeat(32) + "]".repeat(32));
        assertTrue(refusal("[".repeat(33) + "]".repeat(33)).contains("deeper than 32"));
        assertTrue(refusal("{\"a\":".repeat(20_000)).contains("deeper than 32"));
    }

    @Test
    void refusesManyElementsAtTheBoundary() throws MalformedJsonException {
        StrictJson.read("[0" + ",0".repeat(999) + "]");
        assertTrue(refusal("[0" + ",0".repeat(1000) + "]").contains("more than 1000"));
    }

    @Test
    void refusesNumbersThatCostMoreThanTheySay() {
        assertTrue(refusal("[" + "9".repeat(33) + "]").contains("32 characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":1E99999999999}", "[1e-99999999999]", "[1E2147483647]"})
    void refusesExponentsThatNoNumberHolds(String text) {
        assertTrue(refusal(text).contains("exponent"));
    }

    private static String refusal(String text) {
        return assertThrows(MalformedJsonException.class, () -> StrictJson.read(text)).getMessage();
    }
}
