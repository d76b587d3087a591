package org.confera.mail.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.confera.account.entity.EmailAddress;
import org.confera.database.Rows;
import org.confera.mail.entity.Mail;
import org.confera.mail.entity.MailFailure;
import org.confera.mail.entity.MailKind;

/** The table of mail. Putting one in joins the caller's transaction; each step of sending is one of its own. */
@Stateless
@PermitAll
public class MailRows {

    @PersistenceContext(unitName = "confera")
    EntityManager em;

    public boolean exists(String key) {
        return em.createQuery("select count(m) from Mail m where m.key = :key", Long.class).setParameter("key", key).getSingleResult() > 0;
    }

    /** Throws {@link org.confera.database.AlreadyThereException} if another transaction put one with this key in meanwhile. */
    public void insert(Mail mail) {
        Rows.insert(em, mail);
    }

    /** All mails about one thing, oldest first. */
    public List<Mail> about(UUID about) {
        return em.createQuery("select m from Mail m where m.about = :about order by m.createdAt, m.id", Mail.class)
                .setParameter("about", about).getResultList();
    }

    public long count(UUID about, MailKind kind, Instant since) {
        return em.createQuery("select count(m) from Mail m where m.about = :about and m.kind = :kind and m.createdAt > :since", Long.class)
                .setParameter("about", about).setParameter("kind", kind).setParameter("since", since).getSingleResult();
    }

    /** Takes back what nobody is sending yet; what it was for may be put in again. */
    public int withdraw(UUID about, MailKind kind, Instant now) {
        return em.createQuery("delete from Mail m where m.about = :about and m.kind = :kind and m.sentAt is null and m.failedAt is null"
                + " and (m.claimedUntil is null or m.claimedUntil <= :now)")
                .setParameter("about", about).setParameter("kind", kind).setParameter("now", now).executeUpdate();
    }

    public int forget(EmailAddress recipient) {
        return em.createQuery("delete from Mail m where m.recipient = :recipient").setParameter("recipient", recipient.value()).executeUpdate();
    }

    /** What may be sent now, the longest waiting first. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<UUID> due(Instant now, int most) {
        return em.createQuery("select m.id from Mail m where m.sentAt is null and m.failedAt is null and m.nextAttemptAt <= :now"
                + " and (m.claimedUntil is null or m.claimedUntil <= :now) order by m.nextAttemptAt, m.createdAt", UUID.class)
                .setParameter("now", now).setMaxResults(most).getResultList();
    }

    /** The mail, if this sender may send it now and nobody else does. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Mail> claim(UUID id, String sender, Instant now) {
        return locked(id).filter(mail -> mail.claim(sender, now));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void sent(UUID id, String sender, Instant now) {
        own(id, sender, mail -> mail.sent(now));
    }

    /** Whether it is given up. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean failed(UUID id, String sender, MailFailure why, String words, Instant now) {
        own(id, sender, mail -> mail.failed(why, words, now));
        return Optional.ofNullable(em.find(Mail.class, id)).flatMap(Mail::getFailedAt).isPresent();
    }

    /** A sender that has just begun can't be at any mail: what it was at before, it died of. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int release(String sender) {
        List<Mail> left = em.createQuery("select m from Mail m where m.claimedBy = :sender", Mail.class)
                .setParameter("sender", sender).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        left.forEach(Mail::release);
        return left.size();
    }

    /** Forgets what was sent or given up long ago. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int forget(Instant before) {
        return em.createQuery("delete from Mail m where m.createdAt < :before and (m.sentAt is not null or m.failedAt is not null)")
                .setParameter("before", before).executeUpdate();
    }

    public long countWaiting() {
        return count("m.sentAt is null and m.failedAt is null");
    }

    public long countSent() {
        return count("m.sentAt is not null");
    }

    public long countFailed() {
        return count("m.failedAt is not null");
    }

    private long count(String which) {
        return em.createQuery("select count(m) from Mail m where " + which, Long.class).getSingleResult();
    }

    private void own(UUID id, String sender, Consumer<Mail> step) {
        locked(id).filter(mail -> mail.isClaimedBy(sender)).ifPresent(step);
    }

    private Optional<Mail> locked(UUID id) {
        return Optional.ofNullable(em.find(Mail.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
