package org.confera.meeting.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.confera.account.entity.Account;
import org.confera.database.TestDatabase;
import org.confera.lobby.boundary.Lobby;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.People;
import org.confera.meeting.entity.Role;
import org.confera.question.boundary.QuestionBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Decisions about one meeting wait for each other on a real database: none is refused because another came first. */
class DecisionsAtOnceTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final int MANY = 8;

    private final Account ada = People.account("ada" + UUID.randomUUID());
    private final Meeting meeting = Meeting.instant("abc-defg-hij", "Talk", ada, People.NOON);
    private final Participant host = new Participant(meeting, ada);
    private final Caller caller = new Caller(meeting.getId(), host.getId(), ada.getId(), "Ada", Role.HOST);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aHostAllowsAnonymousQuestionsWhilePeopleComeIn() throws Exception {
        DATABASE.inTransaction(session -> {
            session.persist(ada);
            session.persist(meeting);
            session.persist(host);
        });
        together(IntStream.range(0, MANY).<Callable<Void>>mapToObj(i -> () -> decide(i)).toList());
        DATABASE.inTransaction(session -> assertTrue(session.find(Meeting.class, meeting.getId()).isAnonymousQuestionsAllowed()));
    }

    @Test
    void aNodeThatStartsEmptiesItsOwnLobbiesAlone() {
        Account grace = People.account("grace" + UUID.randomUUID());
        Meeting other = Meeting.instant("def-ghij-klm", "Talk", grace, People.NOON);
        Account edsger = People.account("edsger" + UUID.randomUUID());
        Participant guest = new Participant(other, edsger);
        guest.comesTo("another");
        other.join(guest, People.NOON);
        DATABASE.inTransaction(session -> List.of(grace, edsger, other, guest).forEach(session::persist));
        assertEquals(0, emptied("confera"));
        assertEquals(1, emptied("another"));
    }

    private static int emptied(String node) {
        AtomicInteger people = new AtomicInteger();
        DATABASE.inTransaction(session -> {
            MeetingRepository repository = new MeetingRepository();
            repository.entities = session;
            people.set(repository.emptyLobbies(node));
        });
        return people.get();
    }

    private Void decide(int turn) {
        DATABASE.inTransaction(session -> {
            MeetingRepository repository = new MeetingRepository();
            repository.entities = session;
            if (turn % 2 == 0) {
                new Lobby(repository, () -> People.NOON.plusSeconds(turn), "confera").join(caller);
            } else {
                new QuestionBook(null, repository, () -> People.NOON).allowAnonymous(caller, true);
            }
        });
        return null;
    }

    private static void together(List<Callable<Void>> actions) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(actions.size())) {
            for (Future<Void> done : threads.invokeAll(actions)) {
                done.get();
            }
        }
    }
}
