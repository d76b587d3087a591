package org.confera.mail.boundary;

import java.time.InstantSource;
import org.confera.mail.control.MailRows;
import org.confera.mail.control.MailServer;

/** Outboxes without a container. */
public final class Outboxes {
    private Outboxes() {
    }

    public static Outbox of(MailRows rows, MailServer server, InstantSource clock) {
        return new Outbox(rows, server, new Bell(), clock);
    }
}
