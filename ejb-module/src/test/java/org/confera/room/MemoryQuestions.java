package org.confera.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Participant;
import org.confera.question.control.QuestionRepository;
import org.confera.question.entity.Question;
import org.confera.question.entity.QuestionVote;

/** Questions and votes in memory. */
final class MemoryQuestions extends QuestionRepository {
    final Map<UUID, Question> questions = new LinkedHashMap<>();
    private final List<QuestionVote> votes = new ArrayList<>();

    @Override
    public void add(Question question) {
        questions.put(question.getId(), question);
    }

    @Override
    public void remove(Question question) {
        questions.remove(question.getId());
        votes.removeIf(vote -> vote.getQuestion() == question);
    }

    @Override
    public Optional<Question> locked(UUID meetingId, UUID id) {
        return Optional.ofNullable(questions.get(id)).filter(question -> question.getMeeting().getId().equals(meetingId));
    }

    @Override
    public List<Question> of(Meeting meeting) {
        return questions.values().stream().filter(question -> question.getMeeting() == meeting)
                .sorted(Comparator.comparing((Question question) -> question.getPinnedAt().isEmpty())
                        .thenComparing(question -> -votes(question))).toList();
    }

    @Override
    public long count(Meeting meeting) {
        return of(meeting).size();
    }

    @Override
    public Map<UUID, Long> votes(Meeting meeting) {
        return of(meeting).stream().collect(Collectors.toMap(Question::getId, this::votes));
    }

    @Override
    public long votes(Question question) {
        return votes.stream().filter(vote -> vote.getQuestion() == question).count();
    }

    @Override
    public List<UUID> votedFor(Participant voter) {
        return votes.stream().filter(vote -> vote.getVoter() == voter).map(vote -> vote.getQuestion().getId()).toList();
    }

    @Override
    public Optional<QuestionVote> vote(Question question, Participant voter) {
        return votes.stream().filter(vote -> vote.getQuestion() == question && vote.getVoter() == voter).findFirst();
    }

    @Override
    public void add(QuestionVote vote) {
        votes.add(vote);
    }

    @Override
    public void remove(QuestionVote vote) {
        votes.remove(vote);
    }

    @Override
    public void write() {
        // Nothing is kept anywhere else.
    }
}
