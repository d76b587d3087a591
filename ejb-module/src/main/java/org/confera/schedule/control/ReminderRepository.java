package org.confera.schedule.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.confera.account.entity.EmailAddress;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.MembershipState;
import org.confera.schedule.entity.Reminder;
import org.confera.schedule.entity.ReminderNotice;

/** Where reminders are kept. Every method joins the caller's transaction. */
@ApplicationScoped
public class ReminderRepository {
    @PersistenceContext
    EntityManager entities;

    public void add(Reminder reminder) {
        entities.persist(reminder);
    }

    public List<Reminder> of(Meeting meeting) {
        return entities.createQuery("select r from Reminder r where r.meeting = :meeting", Reminder.class)
                .setParameter("meeting", meeting).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    public List<UUID> due(Instant now, int most) {
        return entities.createQuery("select r.id from Reminder r where r.open = true and r.dueAt <= :now order by r.dueAt", UUID.class)
                .setParameter("now", now).setMaxResults(most).getResultList();
    }

    /** The reminder, for no other node to fire at the same time. */
    public Optional<Reminder> locked(UUID id) {
        return Optional.ofNullable(entities.find(Reminder.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Host, participants and invitees who have an account. Whom a host put out or turned away is none. */
    public List<Account> people(Meeting meeting) {
        return entities.createQuery("select a from Account a where a.disabled = false and (a = :host"
                + " or exists (select p from Participant p where p.meeting = :meeting and p.account = a)"
                + " or exists (select i from Invitation i where i.meeting = :meeting and i.address = a.email and i.withdrawnAt is null))"
                + " and not exists (select p from Participant p where p.meeting = :meeting and p.account = a and p.membership in :away)",
                Account.class).setParameter("meeting", meeting).setParameter("host", meeting.getHost())
                .setParameter("away", List.of(MembershipState.REMOVED, MembershipState.REJECTED)).getResultList();
    }

    /** Invitees who have no account. */
    public List<EmailAddress> strangers(Meeting meeting) {
        return entities.createQuery("select i.address from Invitation i where i.meeting = :meeting and i.withdrawnAt is null"
                + " and not exists (select a from Account a where a.email = i.address) order by i.address", String.class)
                .setParameter("meeting", meeting).getResultStream().map(EmailAddress::new).toList();
    }

    /** Puts a notice on a person's pages, unless there is or was one. */
    public void notify(Reminder reminder, Account person) {
        boolean there = entities.createQuery("select count(n) from ReminderNotice n where n.reminder = :reminder and n.account = :person", Long.class)
                .setParameter("reminder", reminder).setParameter("person", person).getSingleResult() > 0;
        if (!there) {
            entities.persist(new ReminderNotice(reminder, person));
        }
    }

    /** What a person's pages have not shown yet, for no other page of theirs to show at the same time. */
    public List<ReminderNotice> unshown(UUID account) {
        return entities.createQuery("select n from ReminderNotice n where n.account.id = :account and n.shownAt is null", ReminderNotice.class)
                .setParameter("account", account).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    public boolean hasUnshown(UUID account) {
        return entities.createQuery("select count(n) from ReminderNotice n where n.account.id = :account and n.shownAt is null", Long.class)
                .setParameter("account", account).getSingleResult() > 0;
    }

    /** Takes back what no page has shown. */
    public void forgetUnshown(Meeting meeting) {
        entities.createQuery("delete from ReminderNotice n where n.shownAt is null"
                + " and n.reminder in (select r from Reminder r where r.meeting = :meeting)").setParameter("meeting", meeting).executeUpdate();
    }
}
