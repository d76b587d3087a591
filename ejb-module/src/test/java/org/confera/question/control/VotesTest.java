package org.confera.question.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.confera.account.entity.Account;
import org.confera.database.TestDatabase;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.People;
import org.confera.question.entity.Question;
import org.confera.question.entity.QuestionVote;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Votes on a real database: exact under races, and counted in the order of their revisions. */
class VotesTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final int VOTERS = 8;
    private static int meetings;

    private final Account ada = People.account("ada" + UUID.randomUUID());
    private final Meeting meeting = Meeting.instant("abc-defg-hi" + (char) ('a' + meetings++), "Talk", ada, People.NOON);
    private final List<Participant> people = new ArrayList<>();
    private final Question question = ask();

    private record Count(long revision, long votes) {
    }

    private Question ask() {
        List<Account> accounts = new ArrayList<>(List.of(ada));
        for (int i = 1; i < VOTERS; i++) {
            accounts.add(People.account("voter" + UUID.randomUUID()));
        }
        accounts.forEach(account -> people.add(new Participant(meeting, account)));
        Question asked = new Question(people.getFirst(), "Why?", false, People.NOON);
        DATABASE.inTransaction(session -> {
            accounts.forEach(session::persist);
            session.persist(meeting);
            people.forEach(session::persist);
            session.persist(asked);
        });
        return asked;
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everyVoteOfManyAtOnceCountsAndTheLastRevisionHasThemAll() throws Exception {
        List<Count> counts = together(people.stream().<Callable<Count>>map(person -> () -> vote(person, true)).toList());
        assertEquals(LongStream.rangeClosed(1, VOTERS).boxed().toList(), counts.stream().map(Count::votes).sorted().toList());
        Count last = counts.stream().max((a, b) -> Long.compare(a.revision(), b.revision())).orElseThrow();
        assertEquals(VOTERS, last.votes());
    }

    @Test
    void onePersonWhoVotesManyTimesAtOnceHasOneVote() throws Exception {
        List<Count> counts = together(Collections.nCopies(VOTERS, () -> vote(people.getLast(), true)));
        assertTrue(counts.stream().allMatch(count -> count.votes() == 1), counts::toString);
        together(Collections.nCopies(VOTERS, () -> vote(people.getLast(), false)));
        assertEquals(1, vote(people.getFirst(), true).votes());
    }

    @Test
    void aQuestionOfAnotherMeetingIsNeitherFoundNorTouched() {
        DATABASE.inTransaction(session -> {
            QuestionRepository repository = new QuestionRepository();
            repository.entities = session;
            assertTrue(repository.locked(UUID.randomUUID(), question.getId()).isEmpty());
            assertEquals(0, session.find(Question.class, question.getId()).getVersion());
        });
    }

    private Count vote(Participant person, boolean voted) {
        Count[] count = new Count[1];
        DATABASE.inTransaction(session -> {
            QuestionRepository repository = new QuestionRepository();
            repository.entities = session;
            Question asked = repository.locked(meeting.getId(), question.getId()).orElseThrow();
            Participant voter = session.find(Participant.class, person.getId());
            var vote = repository.vote(asked, voter);
            if (voted && vote.isEmpty()) {
                repository.add(new QuestionVote(asked, voter, People.NOON));
            } else if (!voted) {
                vote.ifPresent(repository::remove);
            }
            count[0] = new Count(asked.getVersion(), repository.votes(asked));
        });
        return count[0];
    }

    private static <T> List<T> together(List<Callable<T>> actions) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(actions.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(actions)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
