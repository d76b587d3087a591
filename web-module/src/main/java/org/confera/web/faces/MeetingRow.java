package org.confera.web.faces;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.confera.meeting.boundary.MeetingView;
import org.confera.meeting.entity.MeetingState;

/** A line of the list of meetings, in the words of Faces' expression language. */
public final class MeetingRow {

    private final MeetingView meeting;
    private final Locale locale;

    private MeetingRow(MeetingView meeting, Locale locale) {
        this.meeting = meeting;
        this.locale = locale;
    }

    static MeetingRow of(MeetingView meeting, Locale locale) {
        return new MeetingRow(meeting, locale);
    }

    public String getTitle() {
        return meeting.title();
    }

    public String getCode() {
        return meeting.code();
    }

    public String getHost() {
        return meeting.hostName();
    }

    public boolean isLive() {
        return meeting.state() == MeetingState.LIVE;
    }

    public boolean isEnded() {
        return meeting.ended();
    }

    /** When it is planned for, or began: ISO 8601, which the page turns into the reader's own zone. */
    public Instant getWhen() {
        return meeting.plannedStart() == null ? meeting.createdAt() : meeting.plannedStart();
    }

    /** The same for a browser without script. */
    public String getWhenText() {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale)
                .withZone(ZoneOffset.UTC).format(getWhen()) + " UTC";
    }
}
