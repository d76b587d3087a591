package org.confera.question.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confera.meeting.boundary.Memberships;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Operation;
import org.confera.question.control.QuestionRepository;
import org.confera.question.entity.QuestionView;

/** Shows people what was asked in a meeting that is over. */
@Stateless
@PermitAll
public class PastQuestions {
    private final QuestionRepository questions;
    private final Memberships memberships;

    protected PastQuestions() {
        this(null, null);
    }

    @Inject
    public PastQuestions(QuestionRepository questions, Memberships memberships) {
        this.questions = questions;
        this.memberships = memberships;
    }

    /**
     * All questions of the meeting with this code: pinned first, then by votes, then by age.
     *
     * @throws org.confera.meeting.entity.RefusedException if there is no such meeting, it is not over, or this person was not in it
     */
    public List<QuestionView> of(String code, UUID accountId) {
        Meeting meeting = memberships.require(Operation.LOOK_BACK, code, accountId).getMeeting();
        Map<UUID, Long> votes = questions.votes(meeting);
        return questions.of(meeting).stream()
                .map(question -> QuestionView.of(question, votes.getOrDefault(question.getId(), 0L))).toList();
    }
}
