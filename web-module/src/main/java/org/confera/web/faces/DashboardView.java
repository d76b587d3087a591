package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.confera.meeting.boundary.MeetingView;
import org.confera.meeting.boundary.Meetings;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.schedule.boundary.MeetingLists;

/** The dashboard: start a meeting, join one, see those to come and those that are over. */
@Named("dashboard")
@RequestScoped
public class DashboardView {

    private static final String CODE_FIELD = "code";
    private static final int LONGEST_SEARCH = 200;

    @Inject
    private Meetings meetings;
    @Inject
    private MeetingLists lists;
    @Inject
    private CurrentAccount me;
    @Inject
    private Texts texts;
    @Inject
    private Assets assets;
    @Inject
    private Appearance appearance;
    @Inject
    private InstantSource clock;
    private MeetingTable toCome;
    private MeetingTable past;
    private String words = "";
    private String toComePage;
    private String pastPage;
    private String code;
    private String notice;

    public void enter() {
        Notice.of(notice).ifPresent(known -> texts.news(known.key()));
    }

    public void newMeeting() throws IOException {
        try {
            go(meetings.startInstant(me.getId(), texts.of("dashboard.new.name", me.getDisplayName())));
        } catch (RefusedException refused) {
            texts.error(null, whyNoMeeting(refused.reason()));
        }
    }

    /** The key of the sentence that says why no meeting starts. */
    static String whyNoMeeting(RefusalReason reason) {
        return switch (reason) {
            case TOO_MANY_MEETINGS -> "dashboard.new.full";
            case ACCOUNT_DISABLED -> "dashboard.new.disabled";
            case FORBIDDEN, IN_LOBBY, REJECTED, REMOVED, MEETING_ENDED, MEETING_LOCKED, MEETING_FULL, NOT_JOINED,
                    NOT_FOUND, TOO_MANY_QUESTIONS, TOO_MANY_INVITATIONS, MAIL_OFF, HOST_STAYS, NOT_YOUR_TURN, ROOMS_OPEN, ROOMS_CLOSED,
                    OTHER_ROOM -> "dashboard.new.refused";
        };
    }

    public void join() throws IOException {
        if (code == null) {
            texts.error(CODE_FIELD, "dashboard.join.missing");
            return;
        }
        Optional<MeetingView> found = meetings.find(code);
        if (found.isEmpty()) {
            texts.error(CODE_FIELD, "dashboard.join.unknown");
        } else if (found.get().ended()) {
            texts.error(CODE_FIELD, "dashboard.join.ended");
        } else {
            go(found.get().code());
        }
    }

    private void go(String meetingCode) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(assets.getHome() + meetingCode);
    }

    public String getGreeting() {
        return texts.of("dashboard.hello", me.getDisplayName());
    }

    public MeetingTable getToCome() {
        if (toCome == null) {
            toCome = MeetingTable.of(lists.toCome(me.getId(), words, page(toComePage)), "next", words, appearance.getLocale(), clock.instant());
        }
        return toCome;
    }

    public MeetingTable getPast() {
        if (past == null) {
            past = MeetingTable.of(lists.over(me.getId(), words, page(pastPage)), "past", words, appearance.getLocale(), clock.instant());
        }
        return past;
    }

    /** Pages are counted from 1 in addresses; what is no number is the first. */
    private static int page(String number) {
        return number != null && number.matches("\\d{1,6}") ? Math.max(0, Integer.parseInt(number) - 1) : 0;
    }

    public boolean isSearching() {
        return !words.isEmpty();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        String stripped = words == null ? "" : words.strip();
        this.words = stripped.substring(0, Math.min(stripped.length(), LONGEST_SEARCH));
    }

    public String getToComePage() {
        return toComePage;
    }

    public void setToComePage(String page) {
        toComePage = page;
    }

    public String getPastPage() {
        return pastPage;
    }

    public void setPastPage(String page) {
        pastPage = page;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null || code.isBlank() ? null : code.strip();
    }

    public String getNotice() {
        return notice;
    }

    public void setNotice(String notice) {
        this.notice = notice;
    }
}
