package org.confera.web.faces;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.confera.schedule.boundary.DueNotice;
import org.confera.schedule.boundary.Reminders;

/**
 * What the page of a person is to say of meetings that are about to start. Asking is showing, so it is a POST, and the
 * header {@code X-Confera} keeps foreign pages from asking.
 */
@WebServlet("/reminders")
public class RemindersServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Reminders reminders;
    @Inject
    private transient CurrentAccount me;
    @Inject
    private transient Texts texts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"1".equals(request.getHeader("X-Confera"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        JsonArrayBuilder notices = Json.createArrayBuilder();
        reminders.show(me.getId()).forEach(notice -> notices.add(json(notice, request.getContextPath())));
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(notices.build().toString());
    }

    private JsonObjectBuilder json(DueNotice notice, String base) {
        return Json.createObjectBuilder().add("title", notice.title()).add("sentence", texts.of("reminder.sentence", notice.minutes()))
                .add("start", notice.start().toString()).add("address", base + "/" + notice.code())
                .add("join", texts.of("meeting.join")).add("close", texts.of("reminder.close"));
    }
}
