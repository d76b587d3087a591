package org.confera.question.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.RefusedException;
import org.confera.question.entity.QuestionView;
import org.confera.room.boundary.Announcements;
import org.confera.room.entity.RoomEvent;

/**
 * Asks, votes and moderates: stored first, told after. Every method refuses who may not, and a question of another
 * meeting is not found.
 */
@ApplicationScoped
@Transactional(TxType.NEVER)
public class Questions {
    private final QuestionBook book;
    private final Announcements announcements;

    protected Questions() {
        this(null, null);
    }

    @Inject
    public Questions(QuestionBook book, Announcements announcements) {
        this.book = book;
        this.announcements = announcements;
    }

    public QuestionList list(Caller caller) {
        return book.list(caller);
    }

    /** @throws RefusedException also if the person may not ask without their name, or there are too many questions */
    public QuestionView ask(Caller caller, String text, boolean anonymous) {
        QuestionView question = book.ask(caller, text, anonymous);
        announcements.toOthers(caller, new RoomEvent.QuestionChanged(question));
        return question;
    }

    /** Votes, or takes the vote back; either twice is as good as once. */
    public void vote(Caller caller, UUID questionId, boolean voted) {
        tell(caller, book.vote(caller, questionId, voted));
    }

    public void pin(Caller by, UUID questionId, boolean pinned) {
        tell(by, book.pin(by, questionId, pinned));
    }

    public void answer(Caller by, UUID questionId, boolean answered) {
        tell(by, book.answer(by, questionId, answered));
    }

    /** @throws RefusedException also if it is not this person's and they don't moderate */
    public void delete(Caller by, UUID questionId) {
        book.delete(by, questionId);
        announcements.toEverybody(by.meetingId(), new RoomEvent.QuestionDeleted(questionId));
    }

    public void allowAnonymous(Caller by, boolean allowed) {
        book.allowAnonymous(by, allowed);
        announcements.toEverybody(by.meetingId(), new RoomEvent.AnonymousQuestions(allowed));
    }

    private void tell(Caller caller, QuestionView question) {
        announcements.toEverybody(caller.meetingId(), new RoomEvent.QuestionChanged(question));
    }
}
