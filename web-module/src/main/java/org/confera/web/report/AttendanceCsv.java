package org.confera.web.report;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.confera.attendance.boundary.AttendanceReport;
import org.confera.attendance.boundary.AttendanceReports;
import org.confera.meeting.entity.RefusedException;
import org.confera.web.faces.RoleWords;
import org.confera.web.faces.Texts;

/**
 * Who was in a meeting and when, as a file. Its name is the meeting's code, which is all ASCII; its times are in the zone
 * that the page asks for. For those who may not see it there is no such file, as if there were no such meeting.
 */
@WebServlet("/attendance.csv")
public class AttendanceCsv extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AttendanceReports reports;
    @Inject
    private transient Texts texts;
    @Inject
    private transient RoleWords roles;

    public AttendanceCsv() {
    }

    AttendanceCsv(AttendanceReports reports, Texts texts, RoleWords roles) {
        this.reports = reports;
        this.texts = texts;
        this.roles = roles;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            AttendanceReport report = reports.of(request.getParameter("meeting"), UUID.fromString(request.getUserPrincipal().getName()));
            AttendanceTable table = new AttendanceTable(texts, roles, Zones.named(request.getParameter("zone")));
            response.setContentType("text/csv");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("Content-Disposition", "attachment; filename=\"attendance-" + report.code() + ".csv\"");
            response.getWriter().write(table.of(report));
        } catch (RefusedException refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
