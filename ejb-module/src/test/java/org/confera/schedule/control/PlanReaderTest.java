package org.confera.schedule.control;

import static org.confera.meeting.entity.People.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.confera.schedule.entity.Plan;
import org.confera.schedule.entity.PlanField;
import org.confera.schedule.entity.PlanRefusal;
import org.confera.schedule.entity.PlanRefusedException;
import org.confera.schedule.entity.PlanRequest;
import org.junit.jupiter.api.Test;

class PlanReaderTest {
    private static final String EMOJI = "\uD83C\uDF89";
    private static final String START = "2026-11-02T14:00";

    @Test
    void readsWhatAPersonFilledIn() throws PlanRefusedException {
        Plan plan = read(new PlanRequest("  Review ", "Line 1\r\nLine 2", START, "Europe/Berlin", " 45 ", true, "bob@example.org",
                "Carl <carl@example.org>; dora@example.org"));
        assertEquals("Review", plan.title());
        assertEquals("Line 1\nLine 2", plan.description());
        assertEquals(NOON.plus(Duration.ofHours(1)), plan.time().start());
        assertEquals(Duration.ofMinutes(45), plan.time().duration());
        assertEquals(List.of("bob@example.org", "carl@example.org", "dora@example.org"), plan.guests().stream().map(guest -> guest.address().value()).toList());
        assertEquals(List.of(true, false, false), plan.guests().stream().map(guest -> guest.coHost()).toList());
    }

    @Test
    void titlesOfTwoHundredEmojiAreLongEnoughAndOneMoreIsTooLong() throws PlanRefusedException {
        assertEquals(EMOJI.repeat(200), read(titled(EMOJI.repeat(200))).title());
        assertEquals(List.of(PlanRefusal.TITLE_LENGTH), refused(titled(EMOJI.repeat(201))));
        assertEquals(List.of(PlanRefusal.TITLE_LENGTH), refused(titled("  ")));
    }

    @Test
    void aDescriptionHasTwoThousandCodePoints() throws PlanRefusedException {
        assertEquals(EMOJI.repeat(2000), read(described(EMOJI.repeat(2000))).description());
        assertEquals(List.of(PlanRefusal.DESCRIPTION_LENGTH), refused(described("x".repeat(2001))));
    }

    @Test
    void aTitleIsOneLine() {
        assertEquals(List.of(PlanRefusal.TITLE_CHARACTERS), refused(titled("Review\r\nBcc: x@example.org")));
    }

    @Test
    void allFieldsThatAreWrongAreNamedAtOnce() {
        PlanRequest form = new PlanRequest("", "\u0000", "soon", "Mars/Base", "0", true, "nobody", "x@");
        PlanRefusedException refused = assertThrows(PlanRefusedException.class, () -> read(form));
        assertEquals(List.of(PlanField.TITLE, PlanField.DESCRIPTION, PlanField.ZONE, PlanField.START, PlanField.DURATION, PlanField.CO_HOSTS,
                PlanField.INVITEES), refused.refusals().stream().map(PlanRefusal::field).toList());
    }

    @Test
    void theWordThatIsNoAddressIsNamed() {
        PlanRefusedException refused = assertThrows(PlanRefusedException.class,
                () -> read(new PlanRequest("Review", "", START, "UTC", "30", true, "", "ada@example.org, bob@@example.org")));
        assertEquals(List.of("bob@@example.org"), refused.refusals().getFirst().arguments());
    }

    @Test
    void whatIsPastIsRefusedButForAMomentOfThought() throws PlanRefusedException {
        assertEquals(List.of(PlanRefusal.START_PAST), refused(starting("2026-11-02T11:49")));
        assertEquals(NOON.minus(Duration.ofMinutes(5)), read(starting("2026-11-02T11:55")).time().start());
        assertEquals(List.of(PlanRefusal.START_FAR), refused(starting("2226-11-02T11:55")));
    }

    @Test
    void aMeetingThatIsChangedMayKeepItsStartInThePast() throws PlanRefusedException {
        Plan plan = new PlanReader(NOON, NOON.minus(Duration.ofHours(1))).read(starting("2026-11-02T11:00"));
        assertEquals(NOON.minus(Duration.ofHours(1)), plan.time().start());
    }

    private static PlanRequest titled(String title) {
        return new PlanRequest(title, "", START, "UTC", "30", true, null, null);
    }

    private static PlanRequest described(String description) {
        return new PlanRequest("Review", description, START, "UTC", "30", true, null, null);
    }

    private static PlanRequest starting(String start) {
        return new PlanRequest("Review", "", start, "UTC", "30", true, null, null);
    }

    private static Plan read(PlanRequest form) throws PlanRefusedException {
        return new PlanReader(NOON, null).read(form);
    }

    private static List<String> refused(PlanRequest form) {
        return assertThrows(PlanRefusedException.class, () -> read(form)).refusals().stream().map(PlanRefusal::key).toList();
    }
}
