package org.confera.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A link by which somebody who forgot their password chooses another one, once. An account has one at most: the newest. */
@Entity
@Table(name = "password_reset")
@NamedQuery(name = PasswordReset.OPEN, query = """
        select r.account.id from PasswordReset r where r.tokenHash = :hash and r.expiresAt > :now and r.account.disabled = false""")
@NamedQuery(name = PasswordReset.USE, query = "delete from PasswordReset r where r.tokenHash = :hash and r.expiresAt > :now")
@NamedQuery(name = PasswordReset.FORGET_OF_ACCOUNT, query = "delete from PasswordReset r where r.account.id = :account")
@NamedQuery(name = PasswordReset.FORGET_EXPIRED, query = "delete from PasswordReset r where r.expiresAt <= :now")
public class PasswordReset {

    public static final String OPEN = "PasswordReset.open";
    public static final String USE = "PasswordReset.use";
    public static final String FORGET_OF_ACCOUNT = "PasswordReset.forgetOfAccount";
    public static final String FORGET_EXPIRED = "PasswordReset.forgetExpired";

    /** How long a link is good for. The mail says so. */
    public static final Duration LIFE = Duration.ofMinutes(30);

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", nullable = false, updatable = false)
    private Account account;
    @Column(name = "token_hash", nullable = false, unique = true, length = 64)
    private String tokenHash;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    protected PasswordReset() {
    }

    public PasswordReset(Account account, RandomToken token, Instant now) {
        this.id = UUID.randomUUID();
        this.account = Objects.requireNonNull(account, "account");
        this.tokenHash = token.hash();
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    public UUID getId() {
        return id;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }
}
