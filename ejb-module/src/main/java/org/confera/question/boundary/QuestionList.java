package org.confera.question.boundary;

import java.util.List;
import java.util.UUID;
import org.confera.question.entity.QuestionView;

/**
 * All questions of a meeting, and what only this person is told of them.
 *
 * @param questions pinned first, then by votes, then by age
 * @param own       those that this person asked
 * @param voted     those that this person voted for
 */
public record QuestionList(List<QuestionView> questions, List<UUID> own, List<UUID> voted, boolean anonymousAllowed) {
}
