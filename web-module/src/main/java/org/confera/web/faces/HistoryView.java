package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.confera.conversation.boundary.PastChat;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.question.boundary.PastQuestions;

/** What was said and asked in a meeting that is over, for those who were in it. */
@Named("history")
@RequestScoped
public class HistoryView {

    @Inject
    private PastChat chat;
    @Inject
    private PastQuestions questions;
    @Inject
    private CurrentAccount me;
    @Inject
    private Appearance appearance;
    private String meeting;
    private String before;
    private PastChat.Page page;
    private List<PastQuestion> asked = List.of();

    public void enter() throws IOException {
        MeetingPage.load(this::load).ifPresent(loaded -> page = loaded);
    }

    private PastChat.Page load() {
        asked = questions.of(meeting, me.getId()).stream().map(question -> PastQuestion.of(question, locale())).toList();
        return chat.page(meeting, me.getId(), line(before));
    }

    private static UUID line(String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new RefusedException(RefusalReason.NOT_FOUND);
        }
    }

    private Locale locale() {
        return appearance.getLocale();
    }

    public String getTitle() {
        return page == null ? "" : page.title();
    }

    public String getCode() {
        return page == null ? "" : page.code();
    }

    public Moment getEnded() {
        return page == null ? null : Moment.of(page.endedAt(), locale());
    }

    /** In the order in which they were said. */
    public List<PastLine> getLines() {
        return page == null ? List.of() : page.lines().reversed().stream().map(line -> PastLine.of(line, locale())).toList();
    }

    public List<PastQuestion> getQuestions() {
        return asked;
    }

    /** The line that the page before this one ends at; null if there is none. */
    public UUID getOlder() {
        return page != null && page.more() ? page.lines().getLast().message().id() : null;
    }

    public boolean isNewest() {
        return before == null;
    }

    public String getMeeting() {
        return meeting;
    }

    public void setMeeting(String meeting) {
        this.meeting = meeting;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before == null || before.isBlank() ? null : before;
    }
}
