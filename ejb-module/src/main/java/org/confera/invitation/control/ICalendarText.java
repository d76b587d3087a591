package org.confera.invitation.control;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.FoldingWriter;
import net.fortuna.ical4j.model.Calendar;

/** An iCalendar object as text: validated, its lines folded and ended as RFC 5545, 3.1 wants it. */
final class ICalendarText {

    private ICalendarText() {
    }

    static String of(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(true, FoldingWriter.REDUCED_FOLD_LENGTH).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
