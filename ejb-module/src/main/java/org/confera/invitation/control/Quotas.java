package org.confera.invitation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much mail people may cause: enough for work, too little to be a nuisance. */
@ApplicationScoped
public class Quotas {
    /** Mails about changes of one meeting a day, for each invitation that it may have. */
    private static final int CHANGES = 10;

    private final int invitations;

    protected Quotas() {
        this(50);
    }

    /** @throws IllegalArgumentException naming the setting, what was given and what is allowed */
    @Inject
    public Quotas(@ConfigProperty(name = "confera.meeting.invitations-per-day", defaultValue = "50") int invitations) {
        if (invitations < 0 || invitations > 10_000) {
            throw new IllegalArgumentException("confera.meeting.invitations-per-day is " + invitations + ", but must lie in 0-10000.");
        }
        this.invitations = invitations;
    }

    /** Invitations to one meeting within a day. */
    public int invitations() {
        return invitations;
    }

    /** Mails about changes of one meeting within a day. */
    public int changes() {
        return invitations * CHANGES;
    }
}
