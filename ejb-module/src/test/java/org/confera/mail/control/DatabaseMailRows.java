package org.confera.mail.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.confera.database.TestDatabase;
import org.confera.mail.entity.Mail;
import org.confera.mail.entity.MailFailure;
import org.confera.mail.entity.MailKind;

/** The table of mail on a real database, each call in a transaction of its own as the container would have it. */
public final class DatabaseMailRows extends MailRows {
    private final TestDatabase database;
    /** Run once instead of noting that a mail was sent: the server dies between the mail server's answer and our commit. */
    public Runnable insteadOfNoting;

    public DatabaseMailRows(TestDatabase database) {
        this.database = database;
    }

    /** The only mail to this address. */
    public Mail to(String address) {
        return alone(() -> em.createQuery("select m from Mail m where m.recipient = :address", Mail.class).setParameter("address", address).getSingleResult());
    }

    @Override
    public boolean exists(String key) {
        return alone(() -> super.exists(key));
    }

    @Override
    public void insert(Mail mail) {
        alone(() -> {
            super.insert(mail);
            return null;
        });
    }

    @Override
    public List<Mail> about(UUID about) {
        return alone(() -> super.about(about));
    }

    @Override
    public long count(UUID about, MailKind kind, Instant since) {
        return alone(() -> super.count(about, kind, since));
    }

    @Override
    public int withdraw(UUID about, MailKind kind, Instant now) {
        return alone(() -> super.withdraw(about, kind, now));
    }

    @Override
    public List<UUID> due(Instant now, int most) {
        return alone(() -> super.due(now, most));
    }

    @Override
    public Optional<Mail> claim(UUID id, String sender, Instant now) {
        return alone(() -> super.claim(id, sender, now));
    }

    @Override
    public void sent(UUID id, String sender, Instant now) {
        if (insteadOfNoting != null) {
            Runnable died = insteadOfNoting;
            insteadOfNoting = null;
            died.run();
            return;
        }
        alone(() -> {
            super.sent(id, sender, now);
            return null;
        });
    }

    @Override
    public boolean failed(UUID id, String sender, MailFailure why, String words, Instant now) {
        return alone(() -> super.failed(id, sender, why, words, now));
    }

    @Override
    public int release(String sender) {
        return alone(() -> super.release(sender));
    }

    @Override
    public int forget(Instant before) {
        return alone(() -> super.forget(before));
    }

    private synchronized <T> T alone(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        database.inTransaction(session -> {
            em = session;
            result.set(work.get());
        });
        return result.get();
    }
}
