package org.confera.meeting.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"abc-defg-hij", " abc-defg-hij ", "ABC-DEFG-HIJ", "abcdefghij", "abc defg hij", "Abc–Defg–hij",
        "https://meet.example.org/meet/abc-defg-hij", "http://localhost:8080/meet/abc-defg-hij/?from=mail#top",
        "/meet/ABCDEFGHIJ"})
    void readsWhatPeopleTypeAndPaste(String typed) {
        assertEquals("abc-defg-hij", MeetingCode.read(typed).orElseThrow().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "abc-defg-hi", "abc-defg-hijk", "abc-d3fg-hij", "ab%-defg-hij",
        "https://meet.example.org/meet/abc-defg-hij/more", "ábc-defg-hij"})
    void findsNoCodeInAnythingElse(String typed) {
        assertTrue(MeetingCode.read(typed).isEmpty());
    }

    @Test
    void doesNotEvenLookAtABook() {
        assertTrue(MeetingCode.read(" ".repeat(100_000) + "abc-defg-hij").isEmpty());
        assertTrue(MeetingCode.read(null).isEmpty());
    }

    @Test
    void drawsCodesOfTheOneForm() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            assertTrue(MeetingCode.random(random).value().matches("[a-z]{3}-[a-z]{4}-[a-z]{3}"));
        }
    }

    @Test
    void refusesAnyOtherForm() {
        assertThrows(IllegalArgumentException.class, () -> new MeetingCode("abcdefghij"));
    }
}
