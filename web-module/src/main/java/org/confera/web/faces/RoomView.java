package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.confera.meeting.boundary.MeetingView;
import org.confera.web.security.SecureAddress;

/** The host page of the browser client: hands it what it needs to know of meeting, person and language. */
@Named("room")
@RequestScoped
public class RoomView {

    static final String MEETING = RoomView.class.getName() + ".meeting";

    @Inject
    private HttpServletRequest request;
    @Inject
    private Appearance appearance;
    @Inject
    private CurrentAccount me;
    @Inject
    private SecureAddress secureAddress;

    public String getTitle() {
        return meeting().title();
    }

    /** The JSON of {@code confera-room-data}, safe inside of a script element. */
    public String getData() {
        return new RoomData(meeting().code(), meeting().title(), meeting().hostName(), me.getDisplayName(),
                request.getContextPath(), appearance.getLocale(), secureAddress.getUrl(),
                RoomData.keepSessionSeconds(request.getSession().getMaxInactiveInterval())).json();
    }

    private MeetingView meeting() {
        return (MeetingView) request.getAttribute(MEETING);
    }
}
