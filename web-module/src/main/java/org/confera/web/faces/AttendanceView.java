package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.confera.attendance.boundary.AttendanceReport;
import org.confera.attendance.boundary.AttendanceReports;

/** Who was in a meeting and when, for its hosts. */
@Named("attendance")
@RequestScoped
public class AttendanceView {

    @Inject
    private AttendanceReports reports;
    @Inject
    private CurrentAccount me;
    @Inject
    private Appearance appearance;
    @Inject
    private RoleWords roles;
    private String meeting;
    private AttendanceReport report;
    private List<AttendanceRow> people = List.of();

    public void enter() throws IOException {
        MeetingPage.load(() -> reports.of(meeting, me.getId())).ifPresent(this::show);
    }

    private void show(AttendanceReport found) {
        report = found;
        people = found.people().stream()
                .map(person -> AttendanceRow.of(person, roles.of(person.role()), appearance.getLocale())).toList();
    }

    public String getTitle() {
        return report == null ? "" : report.title();
    }

    public String getCode() {
        return report == null ? "" : report.code();
    }

    /** Null while it goes on. */
    public Moment getEnded() {
        return report == null ? null : Moment.of(report.endedAt(), appearance.getLocale());
    }

    /** When the first one came; null if nobody has. */
    public Moment getBegan() {
        return people.isEmpty() ? null : people.getFirst().getJoined();
    }

    public List<AttendanceRow> getPeople() {
        return people;
    }

    public String getMeeting() {
        return meeting;
    }

    public void setMeeting(String meeting) {
        this.meeting = meeting;
    }
}
