package org.confera.mail.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.confera.account.entity.EmailAddress;
import org.confera.mail.control.MailRows;
import org.confera.mail.control.MailServer;
import org.confera.mail.entity.Letter;
import org.confera.mail.entity.Mail;
import org.confera.mail.entity.MailKind;

/** Where mail is put. It joins the caller's transaction: what is rolled back is never mailed, what commits is not lost. */
@Stateless
@PermitAll
public class Outbox {
    private final MailRows rows;
    private final MailServer server;
    private final Event<Posted> posted;
    private final InstantSource clock;

    protected Outbox() {
        this(null, null, null, null);
    }

    @Inject
    public Outbox(MailRows rows, MailServer server, Event<Posted> posted, InstantSource clock) {
        this.rows = rows;
        this.server = server;
        this.posted = posted;
        this.clock = clock;
    }

    /** False if no mail server is set up: pages then say that mail is off. */
    public boolean isOn() {
        return server.isOn();
    }

    /**
     * Puts a letter in, to be sent as soon as the transaction commits.
     *
     * @return false if nothing was put in: mail is off, or a letter with this key was put in before
     */
    public boolean put(Letter letter) {
        if (!isOn() || rows.exists(letter.key())) {
            return false;
        }
        rows.insert(new Mail(letter, server.domain(), clock.instant()));
        posted.fire(new Posted());
        return true;
    }

    /** Takes back what is not sent yet of this kind about this; answers how many. */
    public int withdraw(UUID about, MailKind kind) {
        return rows.withdraw(about, kind, clock.instant());
    }

    /** Forgets all mail to an address, also what waits: its owner is gone. */
    public int forget(EmailAddress recipient) {
        return rows.forget(recipient);
    }

    /** How much mail of this kind about this was put in since then, whatever became of it. */
    public long count(UUID about, MailKind kind, Instant since) {
        return rows.count(about, kind, since);
    }

    /** What became of all mail about this, oldest first. */
    public List<MailStatus> about(UUID about) {
        return rows.about(about).stream().map(MailStatus::of).toList();
    }
}
