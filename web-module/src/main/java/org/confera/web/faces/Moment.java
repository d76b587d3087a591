package org.confera.web.faces;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A moment to the second, in the words of Faces' expression language; the page turns it into the reader's own zone. */
public final class Moment {

    private final Instant instant;
    private final Locale locale;

    private Moment(Instant instant, Locale locale) {
        this.instant = instant;
        this.locale = locale;
    }

    /** Null for no moment. */
    static Moment of(Instant instant, Locale locale) {
        return instant == null ? null : new Moment(instant, locale);
    }

    /** ISO 8601. */
    public Instant getIso() {
        return instant;
    }

    /** The same for a browser without script. */
    public String getText() {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM).withLocale(locale)
                .withZone(ZoneOffset.UTC).format(instant) + " UTC";
    }

    /** Hours, minutes and seconds, as a stopwatch shows them. */
    static String stopwatch(long seconds) {
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
