package org.confera.question.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.function.Consumer;
import org.confera.database.Repositories;
import org.confera.database.TestDatabase;
import org.confera.meeting.boundary.OneMeeting;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.People;
import org.confera.question.control.QuestionRepository;
import org.confera.question.entity.Question;
import org.confera.question.entity.QuestionView;
import org.confera.question.entity.QuestionVote;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What people read afterwards of what was asked, on a database of its own. */
class PastQuestionsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private OneMeeting one;

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void questionsComePinnedFirstThenByVotesThenByAge() {
        inDatabase(one -> {
            ask(one.bob, "first", 1);
            Question second = ask(one.bob, "second", 2);
            Question third = ask(one.dora, "third", 3);
            third.pin(true, People.NOON);
            third.answer(true, People.NOON);
            List.of(one.ada, one.dora).forEach(voter -> one.session.persist(new QuestionVote(second, voter, People.NOON)));
            one.ended(900);
            List<QuestionView> read = read(one.cleo);
            assertEquals(List.of("third", "second", "first"), read.stream().map(QuestionView::text).toList());
            assertEquals(List.of(0L, 2L, 0L), read.stream().map(QuestionView::votes).toList());
            assertEquals(List.of(true, false, false), read.stream().map(QuestionView::answered).toList());
        });
    }

    @Test
    void whoAskedWithoutTheirNameStaysUnnamedAlsoForHosts() {
        inDatabase(one -> {
            one.session.persist(new Question(one.bob, "Who?", true, People.NOON));
            one.ended(900);
            assertNull(read(one.ada).getFirst().askerName());
            assertNull(read(one.ada).getFirst().askerId());
        });
    }

    @Test
    void onlyThoseWhoWereInAMeetingThatIsOverReadThem() {
        inDatabase(one -> {
            ask(one.bob, "Why?", 1);
            one.refuses(past()::of, one.ada, one.cleo, one.bob, one.dora);
            one.ended(900);
            one.refuses(past()::of);
            one.belonging().forEach(person -> assertEquals(1, read(person).size()));
        });
    }

    private Question ask(Participant asker, String text, int second) {
        Question question = new Question(asker, text, false, People.NOON.plusSeconds(second));
        one.session.persist(question);
        return question;
    }

    private List<QuestionView> read(Participant reader) {
        return past().of(one.code(), OneMeeting.id(reader));
    }

    private PastQuestions past() {
        one.session.flush();
        return new PastQuestions(Repositories.in(one.session, new QuestionRepository()), one.memberships());
    }

    private void inDatabase(Consumer<OneMeeting> work) {
        DATABASE.inTransaction(session -> {
            one = new OneMeeting(session);
            work.accept(one);
        });
    }
}
