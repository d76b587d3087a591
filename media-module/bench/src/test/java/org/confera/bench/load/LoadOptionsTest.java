package org.confera.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadOptionsTest {
    @Test
    void letsTenPeopleMeetOnThisMachineForAMinuteUnlessTold() throws Exception {
        LoadOptions options = LoadOptions.of();
        assertEquals(URI.create("http://localhost:8080/meet/"), options.base());
        assertEquals(10, options.people());
        assertEquals(60, options.seconds());
        assertTrue(options.video());
        assertEquals(180, options.tracksExpected());
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8081,http://localhost:8081/meet/", "https://meet.example.org/,https://meet.example.org/meet/",
            "https://meet.example.org/meet,https://meet.example.org/meet/", "http://[::1]:8080/meet/abc-defg-hij,http://[::1]:8080/meet/"})
    void takesTheAddressHoweverMuchOfItIsGiven(String given, String pages) throws Exception {
        assertEquals(URI.create(pages), LoadOptions.of("--url", given).base());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--url localhost:8080", "--url http://a/b", "--people 1", "--people ten", "--people", "--layer 3", "--max-loss 101",
            "--join-rate 0", "--speed 9", "load"})
    void saysWhatIsAllowed(String wrong) {
        String sentence = assertThrows(LoadException.class, () -> LoadOptions.of(wrong.split(" "))).getMessage();
        assertTrue(sentence.contains(wrong.split(" ")[0]), sentence);
        assertTrue(sentence.matches("(?s).*(must|needs|no option).*"), sentence);
    }

    @ParameterizedTest
    @CsvSource({"What is 7 + 5,12", "Was ergibt 12 \u2212 3,9"})
    void answersTheCaptcha(String question, int answer) throws Exception {
        assertEquals(answer, Visitor.answer(question));
    }
}
