package org.confera.web.faces;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.confera.meeting.entity.RefusedException;

/** What pages about one meeting answer to those who may not see it: the same as if there were no such meeting. */
final class MeetingPage {

    private MeetingPage() {
    }

    /** What the page shows; empty if it is not found for this person, which has been answered then. */
    static <T> Optional<T> load(Supplier<T> content) throws IOException {
        try {
            return Optional.of(content.get());
        } catch (RefusedException refused) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return Optional.empty();
        }
    }
}
