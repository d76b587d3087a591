package org.confera.web.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.confera.attendance.boundary.AttendanceReport;
import org.confera.attendance.boundary.AttendanceReport.Person;
import org.confera.attendance.boundary.AttendanceReport.Stay;
import org.confera.web.faces.RoleWords;
import org.confera.web.faces.Texts;

/** An attendance report as a table: one row a stay, each with what its person's stays add up to. */
final class AttendanceTable {
    private final Texts texts;
    private final RoleWords roles;
    private final ZoneId zone;

    AttendanceTable(Texts texts, RoleWords roles, ZoneId zone) {
        this.texts = texts;
        this.roles = roles;
        this.zone = zone;
    }

    String of(AttendanceReport report) {
        Csv table = new Csv().row(texts.of("attendance.csv.name"), texts.of("attendance.csv.email"), texts.of("attendance.csv.role"),
                texts.of("attendance.csv.first-joined"), texts.of("attendance.csv.last-left"), texts.of("attendance.csv.total"),
                texts.of("attendance.csv.joins"), texts.of("attendance.room"), texts.of("attendance.joined"), texts.of("attendance.left"),
                texts.of("attendance.csv.seconds"));
        report.people().forEach(person -> person.stays().forEach(stay -> row(table, person, stay)));
        return table.toString();
    }

    private void row(Csv table, Person person, Stay stay) {
        table.row(texts.person(person.name()), person.email(), roles.of(person.role()), time(person.presence().joined()),
                person.here() ? texts.of("attendance.here") : time(person.presence().left()), person.presence().seconds(), person.presence().joins(),
                stay.room() == null ? texts.of("attendance.room.main") : stay.room(), time(stay.joinedAt()),
                stay.leftAt() == null ? texts.of("attendance.here") : time(stay.leftAt()), stay.seconds());
    }

    /** ISO 8601 with the offset of the zone at that time. */
    private String time(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone).truncatedTo(ChronoUnit.SECONDS));
    }
}
