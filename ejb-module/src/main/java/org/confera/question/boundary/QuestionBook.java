package org.confera.question.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.confera.meeting.boundary.MeetingRepository;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.question.control.QuestionRepository;
import org.confera.question.entity.Question;
import org.confera.question.entity.QuestionView;
import org.confera.question.entity.QuestionVote;

/** The questions of a meeting as the database keeps them; each call is one transaction. Nobody is told of anything here. */
@Stateless
@PermitAll
public class QuestionBook {
    /** More than any meeting reads, and little enough to be sent to everybody who comes in. */
    static final int MOST_QUESTIONS = 500;

    private final QuestionRepository questions;
    private final MeetingRepository meetings;
    private final InstantSource clock;

    protected QuestionBook() {
        this(null, null, null);
    }

    @Inject
    public QuestionBook(QuestionRepository questions, MeetingRepository meetings, InstantSource clock) {
        this.questions = questions;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** All questions as this person sees them. */
    public QuestionList list(Caller caller) {
        Participant reader = person(Operation.READ_QUESTIONS, caller);
        Meeting meeting = reader.getMeeting();
        List<Question> all = questions.of(meeting);
        Map<UUID, Long> votes = questions.votes(meeting);
        return new QuestionList(all.stream().map(question -> QuestionView.of(question, votes.getOrDefault(question.getId(), 0L))).toList(),
                all.stream().filter(question -> question.getAsker().getId().equals(reader.getId())).map(Question::getId).toList(),
                questions.votedFor(reader), meeting.isAnonymousQuestionsAllowed());
    }

    /** @throws RefusedException if this person may not ask, not without their name, or there are too many questions */
    public QuestionView ask(Caller caller, String text, boolean anonymous) {
        Participant asker = person(Operation.ASK, caller);
        Meeting meeting = asker.getMeeting();
        if (anonymous && !meeting.isAnonymousQuestionsAllowed()) {
            throw new RefusedException(RefusalReason.FORBIDDEN, "In this meeting questions are asked by name.");
        }
        if (questions.count(meeting) >= MOST_QUESTIONS) {
            throw new RefusedException(RefusalReason.TOO_MANY_QUESTIONS);
        }
        Question question = new Question(asker, text, anonymous, now());
        questions.add(question);
        return QuestionView.of(question, 0);
    }

    /** Votes for a question, or takes the vote back; either twice is as good as once. */
    public QuestionView vote(Caller caller, UUID questionId, boolean voted) {
        Question question = locked(caller, questionId);
        Participant voter = person(Operation.ASK, caller);
        Optional<QuestionVote> vote = questions.vote(question, voter);
        if (voted && vote.isEmpty()) {
            questions.add(new QuestionVote(question, voter, now()));
        } else if (!voted) {
            vote.ifPresent(questions::remove);
        }
        return view(question);
    }

    public QuestionView pin(Caller by, UUID questionId, boolean pinned) {
        return moderate(by, questionId, question -> question.pin(pinned, now()));
    }

    public QuestionView answer(Caller by, UUID questionId, boolean answered) {
        return moderate(by, questionId, question -> question.answer(answered, now()));
    }

    /** @throws RefusedException if it is not this person's and they don't moderate */
    public void delete(Caller by, UUID questionId) {
        Question question = locked(by, questionId);
        question.deletionRefused(person(Operation.READ_QUESTIONS, by)).ifPresent(why -> {
            throw new RefusedException(why);
        });
        questions.remove(question);
    }

    /** Lets people ask without their names, or not any more; what was asked stays as it was. */
    public void allowAnonymous(Caller by, boolean allowed) {
        Meeting meeting = meetings.locked(by.meetingId()).orElseThrow(QuestionBook::notFound);
        person(Operation.MODERATE_QUESTIONS, by);
        meeting.setAnonymousQuestionsAllowed(allowed);
    }

    private QuestionView moderate(Caller by, UUID questionId, Consumer<Question> change) {
        Question question = locked(by, questionId);
        person(Operation.MODERATE_QUESTIONS, by);
        change.accept(question);
        return view(question);
    }

    private QuestionView view(Question question) {
        questions.write();
        return QuestionView.of(question, questions.votes(question));
    }

    private Question locked(Caller caller, UUID questionId) {
        return questions.locked(caller.meetingId(), questionId).orElseThrow(QuestionBook::notFound);
    }

    private Participant person(Operation operation, Caller caller) {
        Participant person = meetings.participant(caller.participantId()).orElseThrow(QuestionBook::notFound);
        person.getMeeting().refusalInside(operation, person).ifPresent(why -> {
            throw new RefusedException(why);
        });
        return person;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static RefusedException notFound() {
        return new RefusedException(RefusalReason.NOT_FOUND, "There is no such question in this meeting.");
    }
}
