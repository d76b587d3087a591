package org.confera.meeting.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.confera.account.entity.Account;
import org.confera.account.entity.DisplayName;
import org.confera.account.entity.EmailAddress;
import org.confera.account.entity.PasswordHash;

/** Ada, who hosts, and the people she meets: what tests about meetings speak of. */
public final class People {
    public static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    public final Account ada = account("Ada");
    public final Meeting meeting = Meeting.instant("abc-defg-hij", "Ada's meeting", ada, NOON);
    public final Participant host = new Participant(meeting, ada);

    public Participant guest(String name) {
        return new Participant(meeting, account(name));
    }

    public Meeting planned(Duration duration) {
        PlannedTime time = new PlannedTime(NOON, duration, ZoneId.of("Europe/Berlin"));
        return Meeting.scheduled("klm-nopq-rst", "Review", ada, time, NOON);
    }

    public static Account account(String name) {
        return new Account(new EmailAddress(name.toLowerCase(Locale.ROOT) + "@example.org"), new DisplayName(name),
                hash(), Locale.ENGLISH, NOON);
    }

    private static PasswordHash hash() {
        return new PasswordHash(600_000, new byte[16], new byte[32]);
    }
}
