package org.confera.conversation.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatMessageTest {
    private static final String PARTY = "\uD83C\uDF89";
    private final People people = new People();
    private final Participant grace = people.guest("Grace");

    @Test
    void has2000CharactersAsPeopleCountThem() {
        assertEquals(4000, ChatMessage.writing(PARTY.repeat(2000)).length());
        assertThrows(IllegalArgumentException.class, () -> ChatMessage.writing(PARTY.repeat(2001)));
    }

    @Test
    void keepsLinesAndLosesBlanksAroundThem() {
        assertEquals("one\n\ttwo", ChatMessage.writing("  one\n\ttwo \n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t ", "nul \u0000", "bell \u0007", "exe \u202Egpj", "half \uD83C"})
    void isRefusedWhereItSaysNothingOrDisguises(String text) {
        assertThrows(IllegalArgumentException.class, () -> ChatMessage.writing(text));
    }

    @Test
    void staysInItsMeeting() {
        Participant elsewhere = new Participant(people.planned(java.time.Duration.ofMinutes(30)), People.account("Barbara"));
        assertThrows(IllegalArgumentException.class,
                () -> ChatMessage.between(grace, elsewhere, UUID.randomUUID(), "Hello", People.NOON));
    }
}
