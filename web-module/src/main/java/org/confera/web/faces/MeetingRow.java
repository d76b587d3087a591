package org.confera.web.faces;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.confera.meeting.entity.MeetingKind;
import org.confera.meeting.entity.MeetingState;
import org.confera.schedule.boundary.PlannedView;

/** A line of a list of meetings, in the words of Faces' expression language. */
public final class MeetingRow {

    /** How long before its start the list leads into a meeting. */
    private static final Duration OPENS_BEFORE = Duration.ofMinutes(15);

    private final PlannedView meeting;
    private final Locale locale;
    private final Instant now;

    private MeetingRow(PlannedView meeting, Locale locale, Instant now) {
        this.meeting = meeting;
        this.locale = locale;
        this.now = now;
    }

    static MeetingRow of(PlannedView meeting, Locale locale, Instant now) {
        return new MeetingRow(meeting, locale, now);
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

    public boolean isMine() {
        return meeting.mine();
    }

    public boolean isCancelled() {
        return meeting.cancelled();
    }

    public boolean isJoinable() {
        return meeting.state() != MeetingState.ENDED;
    }

    /** Whether the button leads in now; the page opens it when the time has come. */
    public boolean isOpen() {
        return isJoinable() && !now.isBefore(getOpens());
    }

    public Instant getOpens() {
        return isLive() || meeting.kind() == MeetingKind.INSTANT ? Instant.EPOCH : meeting.start().minus(OPENS_BEFORE);
    }

    /** Whether the reader may change it. */
    public boolean isChangeable() {
        return meeting.mine() && meeting.kind() == MeetingKind.SCHEDULED && meeting.state() != MeetingState.ENDED;
    }

    /** When it is planned for, or began: ISO 8601, which the page turns into the reader's own zone. */
    public Instant getWhen() {
        return meeting.start();
    }

    /** When it is planned to end; null for one that just began. */
    public Instant getUntil() {
        return meeting.end();
    }

    /** Whether there may be something to read of who was there, for those who led it. */
    public boolean isAttended() {
        return isOver() && meeting.led();
    }

    /** Whether there may be something to read of what was written, for those who were there. */
    public boolean isRemembered() {
        return isOver() && meeting.joined();
    }

    private boolean isOver() {
        return meeting.state() == MeetingState.ENDED && !meeting.cancelled();
    }

    /** The same for a browser without script, in the zone that the meeting was planned in. */
    public String getWhenText() {
        ZoneId zone = meeting.zone() == null ? ZoneOffset.UTC : meeting.zone();
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale)
                .withZone(zone).format(getWhen()) + " " + DateTimeFormatter.ofPattern("zzz", locale).withZone(zone).format(getWhen()).replace("Z", "UTC");
    }
}
