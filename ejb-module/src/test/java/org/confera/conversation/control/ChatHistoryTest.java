package org.confera.conversation.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.confera.conversation.entity.ChatMessage;
import org.confera.database.TestDatabase;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.People;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The history as the database gives it: newest first, page by page, to each person only what they may read. */
class ChatHistoryTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static int meetings;

    private final Account ada = People.account("ada" + UUID.randomUUID());
    private final Account bob = People.account("bob" + UUID.randomUUID());
    private final Account eve = People.account("eve" + UUID.randomUUID());
    private final Meeting meeting = Meeting.instant(code(), "Talk", ada, People.NOON);
    private final Participant host = new Participant(meeting, ada);
    private final Participant guest = new Participant(meeting, bob);
    private final Participant other = new Participant(meeting, eve);
    private final ChatMessageRepository repository = new ChatMessageRepository();

    private static String code() {
        return "abc-defg-h" + (char) ('a' + meetings / 26) + (char) ('a' + meetings++ % 26);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void linesOfTheSameMomentComeEachOnceOverThePages() {
        List<String> read = new ArrayList<>();
        inDatabase(session -> {
            for (int i = 0; i < 25; i++) {
                repository.add(line(guest, "line " + i, People.NOON));
            }
            List<ChatMessage> page = repository.newest(host, null, 10);
            while (!page.isEmpty()) {
                page.forEach(line -> read.add(line.getText()));
                page = repository.before(host, null, page.getLast(), 10);
            }
        });
        assertEquals(25, read.size());
        assertEquals(25, read.stream().distinct().count());
    }

    @Test
    void privateLinesAreReadByTheTwoAlone() {
        inDatabase(session -> {
            repository.add(line(host, "to all", People.NOON));
            ChatMessage secret = ChatMessage.between(guest, host, UUID.randomUUID(), "psst", People.NOON.plusSeconds(1));
            repository.add(secret);
            assertEquals(List.of("psst", "to all"), texts(repository.newest(host, null, 10)));
            assertEquals(List.of("psst", "to all"), texts(repository.newest(guest, null, 10)));
            assertEquals(List.of("to all"), texts(repository.newest(other, null, 10)));
            assertTrue(repository.readable(guest, null, secret.getId()).isPresent());
            assertTrue(repository.readable(other, null, secret.getId()).isEmpty());
        });
    }

    @Test
    void whatWasSentIsFoundByItsSendersIdAlone() {
        inDatabase(session -> {
            ChatMessage line = line(guest, "Hello", People.NOON);
            repository.add(line);
            assertEquals(line, repository.sent(guest.getId(), line.getClientMessageId()).orElseThrow());
            assertTrue(repository.sent(host.getId(), line.getClientMessageId()).isEmpty());
        });
    }

    private void inDatabase(java.util.function.Consumer<Session> work) {
        DATABASE.inTransaction(session -> {
            repository.entities = session;
            List.of(ada, bob, eve, meeting, host, guest, other).forEach(session::persist);
            session.flush();
            work.accept(session);
        });
    }

    private static ChatMessage line(Participant sender, String text, Instant at) {
        return new ChatMessage(sender, UUID.randomUUID(), text, at);
    }

    private static List<String> texts(List<ChatMessage> lines) {
        return lines.stream().map(ChatMessage::getText).toList();
    }
}
