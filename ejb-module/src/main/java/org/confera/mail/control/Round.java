package org.confera.mail.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.confera.mail.control.Delivery.NotTakenException;
import org.confera.mail.entity.Mail;
import org.confera.mail.entity.MailFailure;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends what is due. A mail is claimed in one transaction, sent in none, and noted as sent in another: no connection of
 * the database waits for a mail server, and two nodes never send one mail at once.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Round {
    private static final int AT_ONCE = 50;

    private final MailRows rows;
    private final MailServer server;
    private final InstantSource clock;
    private final String node;

    protected Round() {
        this(null, null, null, null);
    }

    /** @param node differs between servers on one database; what this server claims carries it */
    @Inject
    public Round(MailRows rows, MailServer server, InstantSource clock,
            @ConfigProperty(name = "confera.node", defaultValue = "confera") String node) {
        this.rows = rows;
        this.server = server;
        this.clock = clock;
        this.node = node;
    }

    /** What was claimed before a crash waits again. */
    public void begin() {
        int released = rows.release(node);
        if (released > 0) {
            MailLog.LOG.released(released);
        }
    }

    /** Sends until nothing is due any more, or until the mail server fails. */
    public void run() {
        try (Delivery delivery = new Delivery(server)) {
            boolean reachable = true;
            for (List<UUID> due = due(); reachable && !due.isEmpty(); due = due()) {
                for (int i = 0; reachable && i < due.size(); i++) {
                    reachable = send(due.get(i), delivery);
                }
            }
        }
    }

    private List<UUID> due() {
        return rows.due(clock.instant(), AT_ONCE);
    }

    /** False if the mail server can't be reached, so that the next mail need not find out. */
    private boolean send(UUID id, Delivery delivery) {
        Mail mail = rows.claim(id, node, clock.instant()).orElse(null);
        if (mail == null) {
            return true;
        }
        try {
            delivery.hand(mail);
        } catch (NotTakenException notTaken) {
            note(mail, notTaken);
            return notTaken.why() != MailFailure.UNREACHABLE;
        }
        noteSent(mail);
        return true;
    }

    private void noteSent(Mail mail) {
        try {
            rows.sent(mail.getId(), node, clock.instant());
            MailLog.LOG.sent(mail.getId(), mail.getKind());
        } catch (RuntimeException e) {
            MailLog.LOG.notNoted(mail.getId(), e);
        }
    }

    private void note(Mail mail, NotTakenException notTaken) {
        if (rows.failed(mail.getId(), node, notTaken.why(), notTaken.getMessage(), clock.instant())) {
            MailLog.LOG.givenUp(mail.getId(), mail.getKind(), notTaken.why(), notTaken.getMessage());
        } else {
            MailLog.LOG.notYetSent(mail.getId(), mail.getKind(), notTaken.why(), notTaken.getMessage());
        }
    }
}
