package org.confera.token.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The id ({@code jti}) of a single-use token that was used. The primary key decides a race: whoever inserts first has
 * used it, on whichever node. Rows outlive the token and no more.
 */
@Entity
@Table(name = "used_token_id")
@NamedQuery(name = UsedTokenId.PURGE, query = "delete from UsedTokenId u where u.expiresAt < :before")
public class UsedTokenId {

    public static final String PURGE = "UsedTokenId.purge";

    @Id
    @Column(length = 64)
    private String id;
    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    protected UsedTokenId() {
    }

    public UsedTokenId(String id, Instant expiresAt) {
        this.id = id;
        this.expiresAt = expiresAt;
    }

    public String getId() {
        return id;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }
}
