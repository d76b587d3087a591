package org.confera.database;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import org.hibernate.exception.ConstraintViolationException;

/** What the database decides: of two who insert the same key at once, one has done it. */
public final class Rows {

    private Rows() {
    }

    /**
     * Inserts at once, not at the end of the transaction.
     *
     * @throws AlreadyThereException if a unique key is taken; the transaction then rolls back
     */
    public static void insert(EntityManager em, Object entity) {
        try {
            em.persist(entity);
            em.flush();
        } catch (EntityExistsException | ConstraintViolationException e) {
            throw new AlreadyThereException(e);
        }
    }
}
