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

/**
 * That somebody is signed in with one browser, so that they still are after the server was restarted. It lasts as long
 * after the last request as an HTTP session does, and what the browser shows for it changes each time that a page begins
 * a new session with it.
 */
@Entity
@Table(name = "remembered_sign_in")
@NamedQuery(name = RememberedSignIn.BY_HASH, query = """
        select s from RememberedSignIn s join fetch s.account where s.tokenHash = :hash or s.formerHash = :hash""")
@NamedQuery(name = RememberedSignIn.BY_ID, query = "select s from RememberedSignIn s join fetch s.account where s.id = :id")
@NamedQuery(name = RememberedSignIn.HOLDING, query = """
        select s.id from RememberedSignIn s where s.id in :ids and s.expiresAt > :now and s.account.disabled = false""")
@NamedQuery(name = RememberedSignIn.OF_ACCOUNT, query = "select s.id from RememberedSignIn s where s.account.id = :account")
@NamedQuery(name = RememberedSignIn.FORGET, query = "delete from RememberedSignIn s where s.id in :ids")
@NamedQuery(name = RememberedSignIn.FORGET_EXPIRED, query = "delete from RememberedSignIn s where s.expiresAt <= :now")
public class RememberedSignIn {

    public static final String BY_HASH = "RememberedSignIn.byHash";
    public static final String BY_ID = "RememberedSignIn.byId";
    public static final String HOLDING = "RememberedSignIn.holding";
    public static final String OF_ACCOUNT = "RememberedSignIn.ofAccount";
    public static final String FORGET = "RememberedSignIn.forget";
    public static final String FORGET_EXPIRED = "RememberedSignIn.forgetExpired";

    /** How long the former token is still taken once the new one was shown: other tabs may have sent it before. */
    static final Duration OVERLAP = Duration.ofMinutes(1);
    /** The database is written at most so often. */
    private static final Duration RENEWED_EVERY = Duration.ofMinutes(1);

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", nullable = false, updatable = false)
    private Account account;
    @Column(name = "token_hash", nullable = false, unique = true, length = 64)
    private String tokenHash;
    @Column(name = "former_hash", unique = true, length = 64)
    private String formerHash;
    /** When the former token's time is over; null as long as nobody has shown the new one, which may never have arrived. */
    @Column(name = "former_until")
    private Instant formerUntil;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "last_used_at", nullable = false)
    private Instant lastUsedAt;
    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    protected RememberedSignIn() {
    }

    public RememberedSignIn(Account account, RandomToken token, Instant now, Duration life) {
        this.id = UUID.randomUUID();
        this.account = Objects.requireNonNull(account, "account");
        this.tokenHash = token.hash();
        this.createdAt = now;
        this.lastUsedAt = now;
        this.expiresAt = now.plus(life);
    }

    /** Whether its person is still signed in by it. */
    public boolean holds(Instant now) {
        return now.isBefore(expiresAt) && !account.isDisabled();
    }

    /** Whether this token opens it now. */
    public boolean accepts(RandomToken shown, Instant now) {
        boolean former = shown.hash().equals(formerHash) && (formerUntil == null || now.isBefore(formerUntil));
        return holds(now) && (shown.hash().equals(tokenHash) || former);
    }

    /** The current token was shown: it has arrived, and the former one has had its time. */
    public void shown(RandomToken token, Instant now) {
        if (formerHash != null && formerUntil == null && token.hash().equals(tokenHash)) {
            formerUntil = now.plus(OVERLAP);
        }
    }

    /**
     * Gives the browser another token. False if it showed the former one: then it has been given another already, in a
     * tab beside this one, and both go on.
     */
    public boolean replace(RandomToken shown, RandomToken next) {
        if (!shown.hash().equals(tokenHash)) {
            return false;
        }
        formerHash = tokenHash;
        formerUntil = null;
        tokenHash = next.hash();
        return true;
    }

    /** A request was made: it lasts anew. */
    public void renew(Instant now, Duration life) {
        Duration often = life.dividedBy(4).compareTo(RENEWED_EVERY) < 0 ? life.dividedBy(4) : RENEWED_EVERY;
        if (!now.isBefore(lastUsedAt.plus(often))) {
            lastUsedAt = now;
            expiresAt = now.plus(life);
        }
    }

    public UUID getId() {
        return id;
    }

    public Account getAccount() {
        return account;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }
}
