package org.confera.question.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A question as everybody in the room sees it.
 *
 * @param askerId   null, like {@code askerName}, if it was asked anonymously: then nobody is told, hosts neither
 * @param revision  grows with each change; of two views of one question the one with the greater is the later
 */
public record QuestionView(UUID id, UUID askerId, String askerName, String text, Instant askedAt, long votes, boolean pinned,
        boolean answered, long revision) {

    public static QuestionView of(Question question, long votes) {
        boolean named = !question.isAnonymous();
        return new QuestionView(question.getId(), named ? question.getAsker().getId() : null,
                named ? question.getAsker().getDisplayName() : null, question.getText(), question.getAskedAt(), votes,
                question.getPinnedAt().isPresent(), question.getAnsweredAt().isPresent(), question.getVersion());
    }
}
