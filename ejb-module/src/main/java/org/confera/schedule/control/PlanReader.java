package org.confera.schedule.control;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.confera.invitation.entity.Addresses;
import org.confera.invitation.entity.Guest;
import org.confera.meeting.entity.PlannedTime;
import org.confera.schedule.entity.LocalTimes;
import org.confera.schedule.entity.Plan;
import org.confera.schedule.entity.PlanField;
import org.confera.schedule.entity.PlanRefusal;
import org.confera.schedule.entity.PlanRefusedException;
import org.confera.schedule.entity.PlanRequest;
import org.confera.text.Text;

/** Reads a form, and says of each field what is wrong with it, all at once. */
public final class PlanReader {

    /** Somebody may think about the form for a moment, and a meeting may have begun by a moment when it is changed. */
    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final int MOST_YEARS_AHEAD = 5;

    private final Instant now;
    private final Instant before;
    private final List<PlanRefusal> refusals = new ArrayList<>();

    /** @param before when the meeting is now, which it may stay; null for a new one */
    public PlanReader(Instant now, Instant before) {
        this.now = now;
        this.before = before;
    }

    public Plan read(PlanRequest request) throws PlanRefusedException {
        String title = title(request.title());
        String description = description(request.description());
        Optional<PlannedTime> time = time(request);
        List<Guest> guests = guests(request);
        if (!refusals.isEmpty()) {
            throw new PlanRefusedException(refusals);
        }
        return new Plan(title, description, time.orElseThrow(), request.lobby(), guests);
    }

    private String title(String typed) {
        String title = Text.normalise(typed);
        int length = Text.codePoints(title);
        if (length < 1 || length > Plan.LONGEST_TITLE) {
            refuse(PlanField.TITLE, PlanRefusal.TITLE_LENGTH, Plan.LONGEST_TITLE);
        } else if (Text.hasControls(title)) {
            refuse(PlanField.TITLE, PlanRefusal.TITLE_CHARACTERS);
        }
        return title;
    }

    private String description(String typed) {
        String description = Text.normalise(typed).replace("\r\n", "\n").replace('\r', '\n');
        int length = Text.codePoints(description);
        if (length > Plan.LONGEST_DESCRIPTION) {
            refuse(PlanField.DESCRIPTION, PlanRefusal.DESCRIPTION_LENGTH, Plan.LONGEST_DESCRIPTION, length);
        } else if (Text.hasControlsBesidesLines(description)) {
            refuse(PlanField.DESCRIPTION, PlanRefusal.DESCRIPTION_CHARACTERS);
        }
        return description;
    }

    private Optional<PlannedTime> time(PlanRequest request) {
        Optional<ZoneId> zone = LocalTimes.zone(request.zone());
        if (zone.isEmpty()) {
            refuse(PlanField.ZONE, PlanRefusal.ZONE_UNKNOWN);
        }
        Optional<Instant> start = LocalTimes.read(request.start(), zone.orElse(ZoneOffset.UTC)).map(moment -> moment.truncatedTo(ChronoUnit.MINUTES));
        start.ifPresentOrElse(this::checkStart, () -> refuse(PlanField.START, PlanRefusal.START_FORM));
        Optional<Duration> duration = duration(request.minutes());
        if (zone.isEmpty() || start.isEmpty() || duration.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PlannedTime(start.get(), duration.get(), zone.get()));
    }

    private void checkStart(Instant start) {
        if (start.equals(before)) {
            return;
        }
        if (start.isBefore(now.minus(GRACE))) {
            refuse(PlanField.START, PlanRefusal.START_PAST);
        } else if (start.isAfter(now.plus(Duration.ofDays(366L * MOST_YEARS_AHEAD)))) {
            refuse(PlanField.START, PlanRefusal.START_FAR, MOST_YEARS_AHEAD);
        }
    }

    private Optional<Duration> duration(String typed) {
        try {
            Duration duration = Duration.ofMinutes(Integer.parseInt(typed == null ? "" : typed.strip()));
            if (duration.isPositive() && duration.compareTo(PlannedTime.LONGEST) <= 0) {
                return Optional.of(duration);
            }
        } catch (NumberFormatException _) {
            // Said below, together with what is allowed.
        }
        refuse(PlanField.DURATION, PlanRefusal.DURATION_RANGE, PlannedTime.LONGEST.toMinutes());
        return Optional.empty();
    }

    private List<Guest> guests(PlanRequest request) {
        List<Guest> guests = new ArrayList<>();
        addresses(request.coHosts(), PlanField.CO_HOSTS).valid().forEach(address -> guests.add(new Guest(address, true)));
        addresses(request.invitees(), PlanField.INVITEES).valid().forEach(address -> guests.add(new Guest(address, false)));
        return guests;
    }

    private Addresses addresses(String typed, PlanField field) {
        Addresses addresses = Addresses.read(typed);
        if (!addresses.wrong().isEmpty()) {
            refuse(field, PlanRefusal.ADDRESS_FORM, addresses.wrong().getFirst());
        }
        return addresses;
    }

    private void refuse(PlanField field, String key, Object... arguments) {
        refusals.add(PlanRefusal.of(field, key, arguments));
    }
}
