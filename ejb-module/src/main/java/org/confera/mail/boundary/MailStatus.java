package org.confera.mail.boundary;

import java.time.Instant;
import org.confera.mail.entity.Mail;
import org.confera.mail.entity.MailFailure;
import org.confera.mail.entity.MailKind;
import org.confera.mail.entity.MailState;

/**
 * What became of a mail, for whoever wanted it sent.
 *
 * @param failure       why it is not sent yet, or never; null if nothing failed
 * @param nextAttemptAt of one that waits
 * @param sentAt        null unless it is sent
 */
public record MailStatus(MailKind kind, String recipient, MailState state, MailFailure failure, Instant createdAt, Instant nextAttemptAt,
        Instant sentAt) {

    static MailStatus of(Mail mail) {
        return new MailStatus(mail.getKind(), mail.getRecipient(), mail.getState(), mail.getFailure().orElse(null), mail.getCreatedAt(),
                mail.getNextAttemptAt(), mail.getSentAt().orElse(null));
    }
}
