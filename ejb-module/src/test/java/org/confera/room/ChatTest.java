package org.confera.room;

import static org.confera.room.LobbyTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.confera.conversation.boundary.ChatPage;
import org.confera.conversation.entity.ChatMessageView;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.RefusalReason;
import org.confera.room.entity.RoomEvent.ChatMessage;
import org.junit.jupiter.api.Test;

/** What is said reaches those who may hear it, and nobody else; once, and after it is stored. */
class ChatTest {
    private final House house = new House();
    private final Browser ada = house.enter("Ada");
    private final Browser grace = house.enter("Grace");

    @Test
    void everybodyElseInTheRoomHearsALineAndTheSenderIsAnswered() {
        ChatMessageView line = say(grace, "Hello");
        assertEquals(List.of(line), heard(ada));
        assertEquals(List.of(), heard(grace));
        assertEquals("Grace", line.senderName());
        assertEquals(grace.caller.participantId(), line.senderId());
    }

    @Test
    void aLineSentAgainIsStoredAndToldOnce() {
        UUID id = UUID.randomUUID();
        ChatMessageView first = house.chat.send(grace.caller, id, "Hello", null, null);
        ChatMessageView second = house.chat.send(grace.caller, id, "Hello", null, null);
        assertEquals(first, second);
        assertEquals(List.of(first), heard(ada));
        assertEquals(1, house.lines.lines.size());
    }

    @Test
    void nobodyIsToldOfALineThatIsNotStored() {
        house.lines.failure = new IllegalStateException("no database");
        UUID id = UUID.randomUUID();
        assertThrows(IllegalStateException.class, () -> house.chat.send(grace.caller, id, "Hello", null, null));
        assertEquals(List.of(), heard(ada));
        house.lines.failure = null;
        assertEquals(List.of(house.chat.send(grace.caller, id, "Hello", null, null)), heard(ada));
    }

    @Test
    void aPrivateLineIsHeardAndReadByTwoPeopleOnly() {
        Browser edsger = house.enter("Edsger");
        ChatMessageView line = house.chat.send(grace.caller, UUID.randomUUID(), "Psst", ada.caller.participantId(), null);
        assertEquals(List.of(line), heard(ada));
        assertEquals(List.of(), heard(edsger));
        assertEquals(List.of(line), page(ada).messages());
        assertEquals(List.of(line), page(grace).messages());
        assertEquals(List.of(), page(edsger).messages());
        assertRefused(RefusalReason.NOT_FOUND, () -> house.chat.page(edsger.caller, line.id(), null));
    }

    @Test
    void whoWaitsHearsNothingAndIsNobodyToWriteTo() {
        Browser edsger = house.open("Edsger");
        house.join(edsger);
        say(ada, "Secret");
        assertEquals(List.of(), edsger.heard);
        assertRefused(RefusalReason.IN_LOBBY, () -> house.rooms.require(Operation.CHAT, edsger.caller, edsger));
        assertRefused(RefusalReason.IN_LOBBY, () -> house.chat.page(edsger.caller, null, null));
        assertRefused(RefusalReason.IN_LOBBY, () -> say(edsger, "Let me in"));
        assertRefused(RefusalReason.NOT_FOUND,
                () -> house.chat.send(ada.caller, UUID.randomUUID(), "Hi", edsger.caller.participantId(), null));
        assertEquals(1, house.lines.lines.size());
    }

    @Test
    void whoWasRejectedReadsAndWritesNothing() {
        Browser edsger = house.open("Edsger");
        house.join(edsger);
        house.rooms.reject(ada.caller, edsger.caller.participantId());
        assertRefused(RefusalReason.REJECTED, () -> say(edsger, "Why?"));
        assertRefused(RefusalReason.REJECTED, () -> house.chat.page(edsger.caller, null, null));
    }

    @Test
    void peopleOfAnotherMeetingAreNobodyToWriteToAndReadNothing() {
        ChatMessageView line = say(ada, "Ours");
        Browser barbara = house.open("Barbara", house.meetings.startInstant(house.account("Barbara").getId()));
        house.join(barbara);
        assertRefused(RefusalReason.NOT_FOUND,
                () -> house.chat.send(barbara.caller, UUID.randomUUID(), "Hi", ada.caller.participantId(), null));
        assertRefused(RefusalReason.NOT_FOUND, () -> house.chat.page(barbara.caller, line.id(), null));
        assertEquals(List.of(), page(barbara).messages());
        assertEquals(List.of(), heard(ada));
    }

    @Test
    void onesOwnIdIsNobodyToWriteTo() {
        assertRefused(RefusalReason.NOT_FOUND,
                () -> house.chat.send(ada.caller, UUID.randomUUID(), "Me", ada.caller.participantId(), null));
    }

    @Test
    void anEndedMeetingTakesNoMoreLines() {
        house.rooms.endMeeting(ada.caller);
        assertRefused(RefusalReason.MEETING_ENDED, () -> say(grace, "Anybody?"));
    }

    @Test
    void historyIsPagedNewestFirst() {
        for (int i = 1; i <= 120; i++) {
            say(grace, String.valueOf(i));
        }
        ChatPage newest = page(ada);
        assertEquals("120", newest.messages().getFirst().text());
        assertTrue(newest.more());
        ChatPage older = house.chat.page(ada.caller, newest.messages().getLast().id(), null);
        assertEquals("70", older.messages().getFirst().text());
        ChatPage oldest = house.chat.page(ada.caller, older.messages().getLast().id(), null);
        assertEquals("1", oldest.messages().getLast().text());
        assertEquals(20, oldest.messages().size());
        assertFalse(oldest.more());
    }

    private ChatMessageView say(Browser person, String text) {
        return house.chat.send(person.caller, UUID.randomUUID(), text, null, null);
    }

    private ChatPage page(Browser person) {
        return house.chat.page(person.caller, null, null);
    }

    private static List<ChatMessageView> heard(Browser person) {
        return person.heard(ChatMessage.class).stream().map(ChatMessage::message).toList();
    }
}
