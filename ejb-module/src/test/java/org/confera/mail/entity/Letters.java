package org.confera.mail.entity;

import java.time.Instant;
import java.util.UUID;
import org.confera.account.entity.EmailAddress;

/** Letters that tests write. */
public final class Letters {
    public static final UUID ABOUT = UUID.randomUUID();
    public static final EmailAddress GRACE = new EmailAddress("grace@example.org");

    private Letters() {
    }

    public static Letter to(String address) {
        return to(address, null);
    }

    public static Letter to(String address, Instant until) {
        return new Letter(MailKind.INVITATION, "test:" + address, ABOUT, new EmailAddress(address), null, "Grüße & mehr", "Hello",
                "<p>Hello</p>", null, until);
    }

    public static Letter withCalendar(String address, CalendarPart calendar) {
        return new Letter(MailKind.INVITATION, "test:" + address, ABOUT, new EmailAddress(address), GRACE, "Review", "Hello", "<p>Hello</p>",
                calendar, null);
    }
}
