package org.confera.schedule.boundary;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/** Calendar parts as a recipient's program reads them. */
final class Calendars {

    private Calendars() {
    }

    /** The iCalendar text of a mail's alternative part. */
    static String text(MimeMessage message) throws Exception {
        Multipart all = (Multipart) message.getContent();
        Multipart alternatives = (Multipart) all.getBodyPart(0).getContent();
        return new String(alternatives.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    static Calendar read(MimeMessage message) throws Exception {
        return new CalendarBuilder().build(new StringReader(text(message)));
    }

    static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponents("VEVENT").getFirst();
    }

    static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse(null);
    }

    static String method(Calendar calendar) {
        return calendar.getProperty("METHOD").map(Property::getValue).orElseThrow();
    }
}
