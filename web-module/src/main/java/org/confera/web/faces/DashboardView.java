package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.confera.meeting.boundary.MeetingView;
import org.confera.meeting.boundary.Meetings;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;

/** The dashboard: start a meeting, join one, see the last ones. */
@Named("dashboard")
@RequestScoped
public class DashboardView {

    private static final String CODE_FIELD = "code";
    /** As many as fit a screen; older ones are history. */
    private static final int ROWS = 12;

    @Inject
    private Meetings meetings;
    @Inject
    private CurrentAccount me;
    @Inject
    private Texts texts;
    @Inject
    private Assets assets;
    @Inject
    private Appearance appearance;
    private List<MeetingRow> recent;
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
                    NOT_FOUND, TOO_MANY_QUESTIONS, TOO_MANY_INVITATIONS, MAIL_OFF, HOST_STAYS, NOT_YOUR_TURN, ROOMS_OPEN, ROOMS_CLOSED -> "dashboard.new.refused";
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

    public List<MeetingRow> getRecent() {
        if (recent == null) {
            recent = meetings.recentOf(me.getId()).stream().limit(ROWS)
                    .map(meeting -> MeetingRow.of(meeting, appearance.getLocale())).toList();
        }
        return recent;
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
