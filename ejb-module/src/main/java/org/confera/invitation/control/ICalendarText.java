package org.confera.invitation.control;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.validate.ValidationResult;

/**
 * An iCalendar object as text: validated, its lines folded as RFC 5545, 3.1 wants it. The library folds by characters of Java,
 * which are no octets, and through the middle of an emoji; so lines are folded here.
 */
final class ICalendarText {

    private static final int OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private ICalendarText() {
    }

    static String of(Calendar calendar) {
        ValidationResult validity = calendar.validate();
        if (validity.hasErrors()) {
            throw new IllegalStateException("a calendar that no recipient could read: " + validity);
        }
        return folded(calendar.toString());
    }

    /** No line is longer than 75 octets of UTF-8 without its end, and no character is split. */
    static String folded(String unfolded) {
        StringBuilder text = new StringBuilder(unfolded.length() + unfolded.length() / 32);
        unfolded.lines().forEach(line -> fold(line, text).append("\r\n"));
        return text.toString();
    }

    private static StringBuilder fold(String line, StringBuilder text) {
        int octets = 0;
        for (int codePoint : line.codePoints().toArray()) {
            int more = octets(codePoint);
            if (octets + more > OCTETS) {
                text.append(FOLD);
                // The blank that a folded line begins with counts.
                octets = 1;
            }
            text.appendCodePoint(codePoint);
            octets += more;
        }
        return text;
    }

    private static int octets(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
}
