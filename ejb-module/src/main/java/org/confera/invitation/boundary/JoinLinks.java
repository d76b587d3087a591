package org.confera.invitation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.confera.meeting.entity.Meeting;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people go to join: under the public address that the administrator set, else where the host's browser was. */
@ApplicationScoped
public class JoinLinks {

    private static final String AUTOMATIC = "auto";
    /** For a meeting that no browser ever asked for. */
    private static final String HERE = "http://localhost:8080";

    private final Optional<String> set;

    protected JoinLinks() {
        this(Optional.empty());
    }

    @Inject
    public JoinLinks(@ConfigProperty(name = "confera.base-url") Optional<String> baseUrl) {
        this.set = baseUrl.map(JoinLinks::bare).filter(url -> !url.equals(AUTOMATIC));
    }

    public String to(Meeting meeting) {
        return set.or(() -> meeting.getBaseUrl().map(JoinLinks::bare)).orElse(HERE) + "/meet/" + meeting.getCode();
    }

    /** An administrator may have set the address of the pages, with {@code /meet/} at its end. */
    private static String bare(String url) {
        return url.strip().replaceFirst("/+$", "").replaceFirst("/meet$", "");
    }
}
