package org.confera.token.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A key generated on first start, shared by all nodes through the database. Its id is the {@code kid} of tokens. */
@Entity
@Table(name = "signing_key")
@NamedQuery(name = SigningKey.NEWEST_FIRST,
        query = "select k from SigningKey k where k.purpose = :purpose order by k.generation desc")
public class SigningKey {

    public static final String NEWEST_FIRST = "SigningKey.newestFirst";

    @Id
    private UUID id;
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, length = 32)
    private KeyPurpose purpose;
    /** Unique within its purpose, so that of two nodes generating at once one wins. */
    @Column(nullable = false)
    private int generation;
    @Column(name = "public_key", length = 2000)
    private String publicKey;
    @Column(name = "private_key", nullable = false, length = 4000)
    private String privateKey;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected SigningKey() {
    }

    /**
     * The key of generation one.
     *
     * @param publicKey  X.509 encoding, or null for a symmetric key
     * @param privateKey PKCS #8 encoding, or the bytes of a symmetric key
     */
    public static SigningKey first(KeyPurpose purpose, byte[] publicKey, byte[] privateKey, Instant now) {
        return new SigningKey(purpose, 1, publicKey, privateKey, now);
    }

    private SigningKey(KeyPurpose purpose, int generation, byte[] publicKey, byte[] privateKey, Instant now) {
        if ((publicKey == null) != (purpose == KeyPurpose.CAPTCHA_MAC)) {
            throw new IllegalArgumentException("a key for " + purpose + (publicKey == null ? " needs" : " has no") + " public half");
        }
        this.id = UUID.randomUUID();
        this.purpose = purpose;
        this.generation = generation;
        this.publicKey = publicKey == null ? null : Base64.getEncoder().encodeToString(publicKey);
        this.privateKey = Base64.getEncoder().encodeToString(privateKey);
        this.createdAt = now;
    }

    public UUID getId() {
        return id;
    }

    public KeyPurpose getPurpose() {
        return purpose;
    }

    public Optional<byte[]> getPublicKey() {
        return Optional.ofNullable(publicKey).map(Base64.getDecoder()::decode);
    }

    public byte[] getPrivateKey() {
        return Base64.getDecoder().decode(privateKey);
    }

    public int getGeneration() {
        return generation;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
