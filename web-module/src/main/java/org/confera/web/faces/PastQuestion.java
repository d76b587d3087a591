package org.confera.web.faces;

import java.util.List;
import java.util.Locale;
import org.confera.question.entity.QuestionView;

/** A question, in the words of Faces' expression language. */
public final class PastQuestion {

    private final QuestionView question;
    private final Locale locale;

    private PastQuestion(QuestionView question, Locale locale) {
        this.question = question;
        this.locale = locale;
    }

    static PastQuestion of(QuestionView question, Locale locale) {
        return new PastQuestion(question, locale);
    }

    /** Null if it was asked without a name. */
    public String getAsker() {
        return question.askerName();
    }

    public List<WrittenPart> getParts() {
        return WrittenPart.of(question.text());
    }

    public long getVotes() {
        return question.votes();
    }

    public boolean isPinned() {
        return question.pinned();
    }

    public boolean isAnswered() {
        return question.answered();
    }

    public Moment getAsked() {
        return Moment.of(question.askedAt(), locale);
    }
}
