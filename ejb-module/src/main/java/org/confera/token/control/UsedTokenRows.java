package org.confera.token.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.confera.database.Rows;
import org.confera.token.entity.UsedTokenId;

/** The table of used token ids, each call in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UsedTokenRows {

    @PersistenceContext(unitName = "confera")
    private EntityManager em;

    public boolean exists(String id) {
        return em.find(UsedTokenId.class, id) != null;
    }

    public void insert(String id, Instant expiresAt) {
        Rows.insert(em, new UsedTokenId(id, expiresAt));
    }

    public int forget(Instant before) {
        return em.createNamedQuery(UsedTokenId.PURGE).setParameter("before", before).executeUpdate();
    }
}
