package org.confera.web.faces;

import java.util.List;
import java.util.Locale;
import org.confera.attendance.boundary.AttendanceReport.Person;
import org.confera.attendance.boundary.AttendanceReport.Stay;

/** One person of an attendance report, in the words of Faces' expression language. */
public final class AttendanceRow {

    private final Person person;
    private final String role;
    private final Locale locale;

    /** One stay of theirs. */
    public static final class StayRow {
        private final Stay stay;
        private final Locale locale;

        private StayRow(Stay stay, Locale locale) {
            this.stay = stay;
            this.locale = locale;
        }

        /** Null for the main room. */
        public String getRoom() {
            return stay.room();
        }

        public Moment getJoined() {
            return Moment.of(stay.joinedAt(), locale);
        }

        /** Null while they are there. */
        public Moment getLeft() {
            return Moment.of(stay.leftAt(), locale);
        }

        public String getLength() {
            return Moment.stopwatch(stay.seconds());
        }
    }

    private AttendanceRow(Person person, String role, Locale locale) {
        this.person = person;
        this.role = role;
        this.locale = locale;
    }

    static AttendanceRow of(Person person, String role, Locale locale) {
        return new AttendanceRow(person, role, locale);
    }

    public String getName() {
        return person.name();
    }

    public String getEmail() {
        return person.email();
    }

    public String getInitials() {
        return Initials.of(person.name());
    }

    public String getRole() {
        return role;
    }

    public Moment getJoined() {
        return Moment.of(person.presence().joined(), locale);
    }

    /** Null while they are there. */
    public Moment getLeft() {
        return person.here() ? null : Moment.of(person.presence().left(), locale);
    }

    public int getJoins() {
        return person.presence().joins();
    }

    public String getTotal() {
        return Moment.stopwatch(person.presence().seconds());
    }

    public List<StayRow> getStays() {
        return person.stays().stream().map(stay -> new StayRow(stay, locale)).toList();
    }
}
