package org.confera.invitation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.confera.account.entity.EmailAddress;
import org.confera.database.Rows;
import org.confera.invitation.entity.Invitation;
import org.confera.meeting.entity.Meeting;

/** Where invitations are kept. Every method joins the caller's transaction. */
@ApplicationScoped
public class InvitationRepository {
    @PersistenceContext
    EntityManager entities;

    /** @throws org.confera.database.AlreadyThereException if another transaction invited this address meanwhile */
    public void add(Invitation invitation) {
        Rows.insert(entities, invitation);
    }

    /** All of a meeting, those taken back as well, in the order of the invitations. */
    public List<Invitation> of(Meeting meeting) {
        return entities.createQuery("select i from Invitation i where i.meeting = :meeting order by i.createdAt, i.address", Invitation.class)
                .setParameter("meeting", meeting).getResultList();
    }

    /** How many people this person has invited to meetings of all kinds. */
    public long countBy(UUID inviter, Instant since) {
        return entities.createQuery("select count(i) from Invitation i where i.invitedBy.id = :inviter and i.createdAt > :since", Long.class)
                .setParameter("inviter", inviter).setParameter("since", since).getSingleResult();
    }

    /** Whoever has an account with this address, unless it is disabled. */
    public Optional<Account> account(EmailAddress address) {
        return entities.createNamedQuery(Account.BY_EMAIL, Account.class).setParameter("email", address.value())
                .getResultStream().filter(account -> !account.isDisabled()).findFirst();
    }
}
