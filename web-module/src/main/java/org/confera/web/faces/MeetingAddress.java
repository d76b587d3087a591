package org.confera.web.faces;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.confera.meeting.boundary.MeetingView;
import org.confera.meeting.boundary.Meetings;
import org.confera.meeting.entity.MeetingCode;

/**
 * Understands {@code /meet/abc-defg-hij}: shows the room of that meeting, corrects other spellings of the code, and
 * says kindly when there is no such meeting or it has ended. Runs for the signed-in only (web.xml).
 */
public class MeetingAddress extends HttpFilter {

    static final String UNKNOWN_CODE = "confera.unknown-code";
    private static final String ROOM = "/WEB-INF/pages/room.xhtml";

    @Inject
    private transient Meetings meetings;

    public MeetingAddress() {
    }

    MeetingAddress(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> asked = "GET".equals(request.getMethod()) ? codeIn(path(request)) : Optional.empty();
        if (asked.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<MeetingView> meeting = meetings.find(asked.get());
        if (meeting.isEmpty()) {
            request.setAttribute(UNKNOWN_CODE, asked.get());
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            show(meeting.get(), request, response);
        }
    }

    /** The code in its one spelling, if the path is nothing but a code. */
    static Optional<String> codeIn(String path) {
        boolean oneSegment = path.indexOf('/', 1) < 0 || path.indexOf('/', 1) == path.length() - 1;
        return oneSegment ? MeetingCode.read(path).map(MeetingCode::value) : Optional.empty();
    }

    private static void show(MeetingView meeting, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (meeting.ended()) {
            response.sendError(HttpServletResponse.SC_GONE);
        } else if (!path(request).equals("/" + meeting.code())) {
            response.sendRedirect(request.getContextPath() + "/" + meeting.code());
        } else {
            request.setAttribute(RoomView.MEETING, meeting);
            request.getRequestDispatcher(ROOM).forward(request, response);
        }
    }

    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }
}
