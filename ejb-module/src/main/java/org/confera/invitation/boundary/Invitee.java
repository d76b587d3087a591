package org.confera.invitation.boundary;

import java.time.Instant;
import org.confera.invitation.entity.Invitation;
import org.confera.mail.boundary.MailStatus;
import org.confera.mail.entity.MailFailure;
import org.confera.mail.entity.MailState;

/**
 * An invited address, and what became of the last mail to it.
 *
 * @param state         null if nothing was mailed: mail was off
 * @param failure       why the last mail is not sent yet, or never; null if nothing failed
 * @param nextAttemptAt of one that waits; else null
 */
public record Invitee(String address, boolean coHost, MailState state, MailFailure failure, Instant nextAttemptAt) {

    /** @param mail null if there was none */
    static Invitee of(Invitation invitation, MailStatus mail) {
        return mail == null ? new Invitee(invitation.getAddress(), invitation.isCoHost(), null, null, null)
                : new Invitee(invitation.getAddress(), invitation.isCoHost(), mail.state(), mail.failure(), mail.nextAttemptAt());
    }
}
