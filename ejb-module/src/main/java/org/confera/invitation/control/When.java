package org.confera.invitation.control;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import org.confera.meeting.entity.PlannedTime;

/** When a meeting is, in words: in the zone that its host planned it in, which is named since the reader may be elsewhere. */
public final class When {

    private When() {
    }

    /** Day, start, end and zone. */
    public static String inFull(PlannedTime time, Locale language) {
        ZonedDateTime start = time.localStart();
        ZonedDateTime end = start.plus(time.duration());
        DateTimeFormatter clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language);
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language);
        String until = end.toLocalDate().equals(start.toLocalDate()) ? clock.format(end) : day.format(end) + ", " + clock.format(end);
        return day.format(start) + ", " + clock.format(start) + " – " + until + "\n" + zone(start, language);
    }

    /** Day and start, for a subject. */
    public static String inShort(PlannedTime time, Locale language) {
        ZonedDateTime start = time.localStart();
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(language).format(start)
                .replace('\u202f', ' ') + " " + DateTimeFormatter.ofPattern("zzz", language).format(start);
    }

    private static String zone(ZonedDateTime start, Locale language) {
        String city = start.getZone().getId();
        String name = start.getZone().getDisplayName(TextStyle.FULL, language);
        String offset = "UTC" + (start.getOffset().getTotalSeconds() == 0 ? "" : start.getOffset().getId());
        return name.equals(city) ? city + " (" + offset + ")" : name + " (" + city.replace('_', ' ') + ", " + offset + ")";
    }
}
