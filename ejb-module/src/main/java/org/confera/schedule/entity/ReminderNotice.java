package org.confera.schedule.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.UUID;
import org.confera.account.entity.Account;

/** A reminder for the pages of one person; the first page of theirs that asks shows it. */
@Entity
@Table(name = "reminder_notice", uniqueConstraints = @UniqueConstraint(columnNames = {"reminder_id", "account_id"}))
public class ReminderNotice {

    @Id
    private UUID id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "reminder_id", nullable = false)
    private Reminder reminder;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id", nullable = false)
    private Account account;
    @Column(name = "shown_at")
    private Instant shownAt;

    protected ReminderNotice() {
    }

    public ReminderNotice(Reminder reminder, Account account) {
        this.id = UUID.randomUUID();
        this.reminder = reminder;
        this.account = account;
    }

    public Reminder getReminder() {
        return reminder;
    }

    public Account getAccount() {
        return account;
    }

    public boolean isShown() {
        return shownAt != null;
    }

    public void shown(Instant now) {
        shownAt = now;
    }
}
