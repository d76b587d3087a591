package org.confera.mail.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.confera.mail.control.MailLog;
import org.confera.mail.control.MailRows;
import org.confera.mail.control.MailServer;
import org.confera.mail.control.Round;

/**
 * Empties the outbox: at once when rung for, and every 20 seconds for what has to be tried again. One thread of each node
 * at a time: a mail server that hangs holds up mail and nothing else.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Courier {
    /** How long what became of a mail is remembered; longer than anybody looks at a meeting that is over. */
    private static final Duration MEMORY = Duration.ofDays(120);

    private final Round round;
    private final MailRows rows;
    private final MailServer server;
    private final InstantSource clock;
    private final ReentrantLock underWay = new ReentrantLock();
    private final AtomicBoolean wanted = new AtomicBoolean();

    protected Courier() {
        this(null, null, null, null);
    }

    @Inject
    public Courier(Round round, MailRows rows, MailServer server, InstantSource clock) {
        this.round = round;
        this.rows = rows;
        this.server = server;
        this.clock = clock;
    }

    @PostConstruct
    void begin() {
        if (server.isOn()) {
            round.begin();
        } else {
            MailLog.LOG.off();
        }
    }

    /** Without keeping the caller waiting. */
    @Asynchronous
    public void hurry() {
        deliver();
    }

    /** The timer is persistent and known to administrators by its info. */
    @Schedule(hour = "*", minute = "*", second = "5/20", info = "Mail that waits to be sent")
    public void deliver() {
        wanted.set(true);
        while (wanted.get() && underWay.tryLock()) {
            try {
                wanted.set(false);
                goRound();
            } finally {
                underWay.unlock();
            }
        }
    }

    private void goRound() {
        if (!server.isOn()) {
            return;
        }
        try {
            round.run();
        } catch (RuntimeException e) {
            MailLog.LOG.roundFailed(e);
        }
    }

    @Schedule(hour = "3", minute = "41", info = "Forget old mail")
    public void forget() {
        MailLog.LOG.forgotten(rows.forget(clock.instant().minus(MEMORY)));
    }
}
