package org.confera.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.confera.conversation.boundary.Chat;
import org.confera.conversation.entity.ChatMessageView;
import org.confera.meeting.boundary.Meetings;
import org.confera.meeting.entity.Caller;
import org.confera.question.boundary.Questions;
import org.confera.question.entity.QuestionView;
import org.confera.room.boundary.JoinResult;
import org.confera.room.boundary.Rooms;
import org.confera.room.entity.RoomClient;
import org.confera.room.entity.RoomEvent;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Chat and votes through the real transactions and database, many at once. */
@ExtendWith(ArquillianExtension.class)
class TalkArquillianIT {
    private static final int MANY = 8;

    /** A socket that remembers what it was told. */
    private static final class Ear implements RoomClient {
        final List<RoomEvent> heard = new ArrayList<>();

        @Override
        public synchronized void tell(RoomEvent event) {
            heard.add(event);
        }

        @Override
        public void end(Ending why) {
            // At the end of each test.
        }
    }

    private final Ear ear = new Ear();
    private final List<Caller> guests = new ArrayList<>();
    private Rooms rooms;
    private Chat chat;
    private Questions questions;
    private Caller ada;

    @Deployment
    static WebArchive archive() {
        return Probe.with(TalkArquillianIT.class).addClasses(Rows.class, Together.class, Ear.class);
    }

    @BeforeEach
    void manyMeet() throws Exception {
        Meetings meetings = Probe.bean(Meetings.class);
        rooms = Rows.contextual(Rooms.class);
        chat = Rows.contextual(Chat.class);
        questions = Rows.contextual(Questions.class);
        UUID host = Rows.account("Ada");
        String code = meetings.startInstant(host);
        ada = meetings.enrol(code, host).caller();
        assertTrue(rooms.join(ada, ear) instanceof JoinResult.Admitted);
        for (int i = 0; i < MANY; i++) {
            Caller guest = meetings.enrol(code, Rows.account("Guest " + i)).caller();
            rooms.join(guest, new Ear());
            rooms.admit(ada, guest.participantId());
            guests.add(guest);
        }
    }

    @AfterEach
    void itEnds() {
        rooms.endMeeting(ada);
    }

    /** "A vote toggled twice at once breaks." */
    @Test
    void votesOfManyAtOnceAreAllCountedAndTheLatestThatIsToldHasThemAll() throws Exception {
        UUID question = questions.ask(ada, "Why?", false).id();
        AtomicInteger next = new AtomicInteger();
        Together.all(MANY, () -> {
            questions.vote(guests.get(next.getAndIncrement()), question, true);
            return true;
        });
        assertEquals(MANY, latest(question).votes());
        assertEquals(MANY, Rows.count("select count(*) from question_vote where question_id = '%s'", question));
    }

    @Test
    void onePersonsVoteManyTimesAtOnceIsOneVote() throws Exception {
        UUID question = questions.ask(ada, "Why?", false).id();
        Together.all(MANY, () -> {
            questions.vote(guests.getFirst(), question, true);
            return true;
        });
        assertEquals(1, latest(question).votes());
        Together.all(MANY, () -> {
            questions.vote(guests.getFirst(), question, false);
            return true;
        });
        assertEquals(0, latest(question).votes());
    }

    @Test
    void aLineThroughManySocketsAtOnceIsStoredAndToldOnce() throws Exception {
        UUID id = UUID.randomUUID();
        List<ChatMessageView> answers = Together.all(MANY, () -> chat.send(guests.getFirst(), id, "Once", null, null));
        assertEquals(1, answers.stream().distinct().count(), answers::toString);
        assertEquals(1, ear.heard.stream().filter(RoomEvent.ChatMessage.class::isInstance).count());
        assertEquals(1, Rows.count("select count(*) from chat_message where client_message_id = '%s'", id));
        assertEquals(answers.getFirst(), chat.page(ada, null, null).messages().getFirst());
    }

    private QuestionView latest(UUID question) {
        return ear.heard.stream().filter(RoomEvent.QuestionChanged.class::isInstance).map(event -> ((RoomEvent.QuestionChanged) event).question())
                .filter(view -> view.id().equals(question)).max((a, b) -> Long.compare(a.revision(), b.revision())).orElseThrow();
    }
}
