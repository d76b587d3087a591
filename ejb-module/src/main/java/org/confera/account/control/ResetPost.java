package org.confera.account.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import org.confera.account.entity.Account;
import org.confera.account.entity.EmailAddress;
import org.confera.account.entity.RandomToken;
import org.confera.mail.boundary.Outbox;
import org.confera.mail.entity.MailKind;

/**
 * Sends the link to whoever has this address, if anybody has. Whoever asked does not wait for it: how long it takes would
 * tell whether there is an account.
 */
@Stateless
@PermitAll
public class ResetPost {

    /** No more letters to one person in an hour, whoever asks for them. */
    static final int MOST_AN_HOUR = 5;

    private final AccountRows accounts;
    private final PasswordResetRows resets;
    private final Outbox outbox;
    private final InstantSource clock;

    protected ResetPost() {
        this(null, null, null, null);
    }

    @Inject
    public ResetPost(AccountRows accounts, PasswordResetRows resets, Outbox outbox, InstantSource clock) {
        this.accounts = accounts;
        this.resets = resets;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param pages where our pages are */
    @Asynchronous
    public void send(EmailAddress to, String pages) {
        accounts.byEmail(to).filter(account -> !account.isDisabled()).ifPresent(account -> send(account, pages));
    }

    private void send(Account account, String pages) {
        if (outbox.count(account.getId(), MailKind.PASSWORD, clock.instant().minus(Duration.ofHours(1))) >= MOST_AN_HOUR) {
            AccountLog.LOG.tooManyResets(account.getId(), MOST_AN_HOUR);
            return;
        }
        RandomToken token = RandomToken.random();
        outbox.withdraw(account.getId(), MailKind.PASSWORD);
        outbox.put(ResetLetter.of(resets.replace(account.getId(), token), token, account, pages));
        AccountLog.LOG.resetSent(account.getId());
    }
}
