package org.confera.mail.entity;

import java.util.Objects;

/**
 * What the recipient's calendar reads of a mail.
 *
 * @param method {@code REQUEST} or {@code CANCEL} (RFC 5546)
 * @param text   the whole iCalendar object
 */
public record CalendarPart(String method, String text) {
    public CalendarPart {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(text, "text");
    }
}
