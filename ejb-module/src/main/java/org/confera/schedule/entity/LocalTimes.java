package org.confera.schedule.entity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a clock on the wall says, as a moment. Where the clocks of a zone go forward, a time that they skip becomes the one
 * as much later (2:30 is 3:30); where they go back, a time that comes twice is the first of the two.
 */
public final class LocalTimes {

    /** What browsers send, with or without seconds; then what people type who have no picker. */
    private static final List<DateTimeFormatter> FORMATS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            DateTimeFormatter.ofPattern("uuuu-M-d H:mm[:ss]", Locale.ROOT),
            DateTimeFormatter.ofPattern("d.M.uuuu H:mm", Locale.ROOT),
            DateTimeFormatter.ofPattern("d.M.uuuu, H:mm", Locale.ROOT),
            DateTimeFormatter.ofPattern("M/d/uuuu h:mm a", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("M/d/uuuu, h:mm a", Locale.ENGLISH));

    private LocalTimes() {
    }

    /** The moment when clocks in this zone show what was typed; empty if that is no time. A time with an offset needs no zone. */
    public static Optional<Instant> read(String typed, ZoneId zone) {
        String time = typed == null ? "" : typed.strip().replaceAll("[\\s\\u00a0\\u202f]+", " ");
        Optional<Instant> moment = offset(time);
        return moment.isPresent() ? moment
                : FORMATS.stream().flatMap(format -> local(time, format).stream()).findFirst().map(local -> instant(local, zone));
    }

    /** The moment when clocks in this zone show this, or would. */
    public static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }

    /** A zone by any name that the world's clocks know; empty if there is none. */
    public static Optional<ZoneId> zone(String name) {
        try {
            return name == null || name.isBlank() ? Optional.empty() : Optional.of(ZoneId.of(name.strip()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> offset(String time) {
        try {
            return Optional.of(OffsetDateTime.parse(time).toInstant());
        } catch (DateTimeParseException local) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> local(String time, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(time, format).withSecond(0).withNano(0));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
