package org.confera.token.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.confera.database.Rows;
import org.confera.token.entity.KeyPurpose;
import org.confera.token.entity.SigningKey;

/** The table of keys, each call in a transaction of its own, so that a lost race fails nobody else's. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeyRows {

    @PersistenceContext(unitName = "confera")
    private EntityManager em;
    @Inject
    private InstantSource clock;

    public Optional<SigningKey> find(UUID id) {
        return Optional.ofNullable(em.find(SigningKey.class, id));
    }

    public Optional<SigningKey> newest(KeyPurpose purpose) {
        return em.createNamedQuery(SigningKey.NEWEST_FIRST, SigningKey.class)
                .setParameter("purpose", purpose).setMaxResults(1).getResultStream().findFirst();
    }

    public SigningKey insert(KeyPurpose purpose, KeyMaterial material) {
        SigningKey key = SigningKey.first(purpose, material.publicKey(), material.privateKey(), clock.instant());
        Rows.insert(em, key);
        return key;
    }
}
