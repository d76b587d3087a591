package org.confera.invitation.boundary;

import java.util.Locale;
import org.confera.invitation.control.When;
import org.confera.mail.boundary.Draft;
import org.confera.mail.boundary.MailTexts;
import org.confera.meeting.entity.Meeting;

/**
 * How a meeting is spoken of in mails.
 *
 * @param link where people go to join
 */
public record MeetingWords(Meeting meeting, MailTexts texts, String link) {

    private static final int LONGEST_TITLE = 120;

    /** When it is, who hosts it, what its code is. */
    public void facts(Draft draft) {
        meeting.getPlannedTime().ifPresent(time -> draft.fact(texts.of("mail.when"), When.inFull(time, language())));
        draft.fact(texts.of("mail.host"), host()).fact(texts.of("mail.code"), meeting.getCode());
    }

    /** A subject with the title in it, and when it is if that is planned. */
    public String subject(String key) {
        return meeting.getPlannedTime().map(time -> texts.of(key, shortTitle(), When.inShort(time, language())))
                .orElseGet(() -> texts.of("mail.invitation.now.subject", shortTitle()));
    }

    /** The title, as far as a subject line has room for it. */
    public String shortTitle() {
        String title = meeting.getTitle();
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    public String host() {
        return meeting.getHost().getDisplayName();
    }

    public Locale language() {
        return texts.language();
    }
}
