package org.confera.erasure.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.confera.account.entity.Account;
import org.confera.account.entity.DisplayName;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.MeetingKind;

/** Where a person's name and address stand besides their account. Every method joins the caller's transaction. */
@ApplicationScoped
public class Traces {

    @PersistenceContext(unitName = "confera")
    EntityManager entities;

    /** In the meetings that they were in, what they said there included. */
    public void forgetName(Account account) {
        entities.createQuery("update Participant p set p.displayName = :nobody, p.version = p.version + 1 where p.account = :account")
                .setParameter("nobody", DisplayName.ERASED.value()).setParameter("account", account).executeUpdate();
        entities.createQuery("select m from Meeting m where m.host = :account and m.kind = :instant and locate(:name, m.title) = 1", Meeting.class)
                .setParameter("account", account).setParameter("instant", MeetingKind.INSTANT).setParameter("name", account.getDisplayName())
                .getResultList().forEach(meeting -> retitle(meeting, account.getDisplayName()));
    }

    /** "Ada's meeting": nobody chose this title, it was made of the name. */
    static void retitle(Meeting meeting, String name) {
        if (meeting.getKind() == MeetingKind.INSTANT && meeting.getTitle().startsWith(name)) {
            meeting.describe(DisplayName.ERASED.value() + meeting.getTitle().substring(name.length()), meeting.getDescription());
        }
    }

    /** In the invitations that others sent them; no reminder goes there any more. */
    public void forgetAddress(String address, String nobody, Instant now) {
        entities.createQuery("update Invitation i set i.address = :nobody, i.withdrawnAt = :now, i.version = i.version + 1 where i.address = :address")
                .setParameter("nobody", nobody).setParameter("now", now).setParameter("address", address).executeUpdate();
    }
}
