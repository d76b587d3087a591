package org.confera.schedule.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Set;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.confera.schedule.entity.PlanRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An invitation beside the same one in the shape that a known calendar program sends it in: ours says all that theirs does,
 * but for what a program keeps for itself.
 */
class CalendarShapesTest {
    private static final String CARL = "carl@example.org";
    /** History, importance and secrecy of an entry: RFC 5545 gives each a default, and nobody acts on them in a request. */
    private static final Set<String> THEIR_OWN = Set.of("CREATED", "LAST-MODIFIED", "CLASS", "PRIORITY");
    /** A person is what an attendee is, if nothing else is said. */
    private static final Set<String> DEFAULTS = Set.of("CUTYPE");

    private final Diary diary = new Diary();

    CalendarShapesTest() throws Exception {
    }

    @AfterEach
    void close() {
        diary.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outlook.ics", "google.ics", "thunderbird.ics"})
    void anInvitationSaysAllThatTheOneOfAKnownProgramDoes(String program) throws Exception {
        Calendar theirs = fixture(program);
        Calendar ours = ours();
        assertEquals(Set.of(), missing(names(theirs.getPropertyList().getAll()), names(ours.getPropertyList().getAll())), "of the calendar");
        VEvent theirEvent = Calendars.event(theirs);
        VEvent ourEvent = Calendars.event(ours);
        assertEquals(Set.of(), missing(names(theirEvent.getPropertyList().getAll()), names(ourEvent.getPropertyList().getAll())), "of the event");
        for (String property : new String[] {"ATTENDEE", "ORGANIZER"}) {
            Property their = theirEvent.getProperty(property).orElseThrow();
            Property our = ourEvent.getProperty(property).orElseThrow();
            assertEquals(their.getValue(), our.getValue());
            if (property.equals("ATTENDEE")) {
                assertEquals(parameters(their), parameters(our));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"outlook.ics", "google.ics", "thunderbird.ics"})
    void anInvitationIsAtTheMomentThatAKnownProgramMeans(String program) throws Exception {
        assertEquals(moment(Calendars.event(fixture(program))), moment(Calendars.event(ours())));
    }

    private Calendar ours() throws Exception {
        diary.now = Instant.parse("2026-11-02T11:00:00Z");
        diary.plan(new PlanRequest("Review", "Please come.", "2026-11-02T14:00", Diary.BERLIN, "45", true, "", CARL));
        diary.round.run();
        return Calendars.read(diary.office.only());
    }

    private static Calendar fixture(String name) throws IOException, ParserException {
        try (InputStream text = CalendarShapesTest.class.getResourceAsStream(name)) {
            return new CalendarBuilder().build(text);
        }
    }

    private static Set<String> missing(Set<String> theirs, Set<String> ours) {
        Set<String> missing = new TreeSet<>(theirs);
        missing.removeIf(name -> name.startsWith("X-"));
        missing.removeAll(THEIR_OWN);
        missing.removeAll(ours);
        return missing;
    }

    private static Set<String> names(Iterable<? extends Property> properties) {
        Set<String> names = new TreeSet<>();
        properties.forEach(property -> names.add(property.getName()));
        return names;
    }

    private static Set<String> parameters(Property property) {
        Set<String> parameters = new TreeSet<>();
        for (Parameter parameter : property.getParameterList().getAll()) {
            if (!parameter.getName().startsWith("X-") && !DEFAULTS.contains(parameter.getName())) {
                parameters.add(parameter.getName() + "=" + parameter.getValue());
            }
        }
        return parameters;
    }

    private static Instant moment(VEvent event) {
        Temporal start = event.<DtStart<Temporal>>getProperty("DTSTART").orElseThrow().getDate();
        return switch (start) {
            case Instant instant -> instant;
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            default -> throw new AssertionError(start.getClass() + " " + start);
        };
    }
}
