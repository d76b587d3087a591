package org.confera.invitation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.confera.account.entity.EmailAddress;
import org.confera.meeting.entity.Meeting;

/** That an address was invited to a meeting; one row an address, so that asking again sends nothing again. */
@Entity
@Table(name = "invitation", uniqueConstraints = @UniqueConstraint(columnNames = {"meeting_id", "address"}))
public class Invitation {

    @Id
    private UUID id;
    @Version
    private long version;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id", nullable = false)
    private Meeting meeting;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "invited_by", nullable = false)
    private Account invitedBy;
    @Column(nullable = false, length = 254)
    private String address;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "co_host", nullable = false)
    private boolean coHost;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected Invitation() {
    }

    public Invitation(Meeting meeting, Account invitedBy, EmailAddress address, Instant now) {
        this.id = UUID.randomUUID();
        this.meeting = meeting;
        this.invitedBy = invitedBy;
        this.address = address.value();
        this.createdAt = now;
    }

    public UUID getId() {
        return id;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public Account getInvitedBy() {
        return invitedBy;
    }

    public String getAddress() {
        return address;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** Whether this person is to be a co-host from the moment they come. */
    public boolean isCoHost() {
        return coHost;
    }

    public void setCoHost(boolean coHost) {
        this.coHost = coHost;
    }

    /** The host has taken it back. */
    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public void withdraw(Instant now) {
        withdrawnAt = now;
    }

    public void renew() {
        withdrawnAt = null;
    }
}
