package org.confera.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person who can sign in. Nobody is deleted by being disabled: their meetings and messages stay theirs. */
@Entity
@Table(name = "account")
@NamedQuery(name = Account.BY_EMAIL, query = "select a from Account a where a.email = :email")
public class Account {

    public static final String BY_EMAIL = "Account.byEmail";
    /** Reserved so that no mail ever goes there (RFC 2606, 2). */
    private static final String ERASED_DOMAIN = "erased.invalid";

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(nullable = false, unique = true, length = 254)
    private String email;
    @Column(name = "display_name", nullable = false, length = 200)
    private String displayName;
    @Column(name = "password_hash", nullable = false, length = 300)
    private String passwordHash;
    @Column(name = "locale", nullable = false, length = 35)
    private String languageTag;
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, length = 16)
    private Theme theme = Theme.SYSTEM;
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, length = 16)
    private Role role = Role.USER;
    @Column(nullable = false)
    private boolean disabled;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "erased_at")
    private Instant erasedAt;

    protected Account() {
    }

    public Account(EmailAddress email, DisplayName name, PasswordHash hash, Locale locale, Instant now) {
        this.id = UUID.randomUUID();
        this.email = email.value();
        this.displayName = name.value();
        this.passwordHash = hash.encoded();
        this.languageTag = locale.toLanguageTag();
        this.createdAt = Objects.requireNonNull(now, "now");
    }

    public UUID getId() {
        return id;
    }

    public String getEmail() {
        return email;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void rename(DisplayName name) {
        displayName = name.value();
    }

    public PasswordHash getPasswordHash() {
        return PasswordHash.decode(passwordHash);
    }

    public void changePassword(PasswordHash hash) {
        passwordHash = hash.encoded();
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(languageTag);
    }

    public Theme getTheme() {
        return theme;
    }

    public void prefer(Locale locale, Theme theme) {
        this.languageTag = locale.toLanguageTag();
        this.theme = Objects.requireNonNull(theme, "theme");
    }

    public void changeRole(Role role) {
        this.role = Objects.requireNonNull(role, "role");
    }

    public Role getRole() {
        return role;
    }

    public boolean isDisabled() {
        return disabled;
    }

    public void disable() {
        disabled = true;
    }

    public void enable() {
        if (isErased()) {
            throw new IllegalStateException("account " + id + " is erased: nobody is left to sign in with it");
        }
        disabled = false;
    }

    /**
     * Nothing tells any more whose it was, and nobody signs in with it. The row stays, for what was said and who was there is
     * part of meetings of others; the address is free for whoever signs up with it.
     */
    public void erase(Instant now) {
        erasedAt = now;
        disabled = true;
        role = Role.USER;
        email = id + "@" + ERASED_DOMAIN;
        displayName = DisplayName.ERASED.value();
        passwordHash = PasswordHash.unknown().encoded();
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
