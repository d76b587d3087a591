package org.confera.invitation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.confera.account.entity.Account;
import org.confera.account.entity.EmailAddress;
import org.confera.invitation.entity.Invitation;
import org.confera.invitation.entity.QuotaException;
import org.confera.mail.boundary.MailStatus;
import org.confera.mail.boundary.Outbox;
import org.confera.mail.entity.MailKind;
import org.confera.meeting.entity.Meeting;

/** Puts letters to invitees into the outbox: in their language, each state of a meeting once, and not too many a day. */
@ApplicationScoped
public class InvitationPost {
    private static final Duration DAY = Duration.ofDays(1);

    private final InvitationRepository repository;
    private final InvitationLetters letters;
    private final Outbox outbox;
    private final Quotas quotas;
    private final InstantSource clock;

    protected InvitationPost() {
        this(null, null, null, null, null);
    }

    @Inject
    public InvitationPost(InvitationRepository repository, InvitationLetters letters, Outbox outbox, Quotas quotas, InstantSource clock) {
        this.repository = repository;
        this.letters = letters;
        this.outbox = outbox;
        this.quotas = quotas;
        this.clock = clock;
    }

    /** False if no mail server is set up: invitations are noted, but nobody hears of them. */
    public boolean isOn() {
        return outbox.isOn();
    }

    /** @throws QuotaException if so many more would be too many for a day */
    public void checkQuota(Meeting meeting, int more) {
        Instant since = since();
        long mailed = outbox.count(meeting.getId(), MailKind.INVITATION, since);
        long noted = repository.of(meeting).stream().filter(invitation -> invitation.getCreatedAt().isAfter(since)).count();
        if (Math.max(mailed, noted) + more > quotas.invitations()) {
            throw QuotaException.ofInvitations(quotas.invitations());
        }
    }

    public void invited(Meeting meeting, String inviter, Invitation invitation) {
        outbox.put(letters.invitation(meeting, inviter, address(invitation), language(invitation), key("invite", invitation)));
    }

    /** @throws QuotaException if the meeting was changed too often today */
    public void changed(Meeting meeting, List<Invitation> invitations) {
        if (outbox.count(meeting.getId(), MailKind.UPDATE, since()) + invitations.size() > quotas.changes()) {
            throw QuotaException.ofChanges(quotas.changes());
        }
        // What still waits tells of a time that is no more, and would overtake its own correction after an outage.
        outbox.withdraw(meeting.getId(), MailKind.UPDATE);
        invitations.forEach(invitation -> outbox.put(letters.update(meeting, address(invitation), language(invitation), key("update", invitation))));
    }

    public void withdrawn(Meeting meeting, Invitation invitation) {
        outbox.put(letters.cancellation(meeting, address(invitation), language(invitation), key("withdraw", invitation)));
    }

    public void cancelled(Meeting meeting, List<Invitation> invitations) {
        outbox.withdraw(meeting.getId(), MailKind.INVITATION);
        outbox.withdraw(meeting.getId(), MailKind.UPDATE);
        invitations.forEach(invitation -> outbox.put(letters.cancellation(meeting, address(invitation), language(invitation), key("cancel", invitation))));
    }

    /** All mail to invitees, oldest first. */
    public List<MailStatus> about(Meeting meeting) {
        return outbox.about(meeting.getId()).stream().filter(mail -> mail.kind() != MailKind.REMINDER).toList();
    }

    /** The HTML of an invitation that nobody receives. */
    public String preview(Meeting meeting, Locale language) {
        return letters.invitation(meeting, meeting.getHost().getDisplayName(), new EmailAddress(meeting.getHost().getEmail()), language, "preview").html();
    }

    private Instant since() {
        return clock.instant().minus(DAY);
    }

    private Locale language(Invitation invitation) {
        return repository.account(address(invitation)).map(Account::getLocale).orElseGet(() -> invitation.getMeeting().getHost().getLocale());
    }

    private static EmailAddress address(Invitation invitation) {
        return new EmailAddress(invitation.getAddress());
    }

    /** A state of the meeting is told to an address once. */
    private static String key(String purpose, Invitation invitation) {
        Meeting meeting = invitation.getMeeting();
        return purpose + ":" + meeting.getId() + ":" + meeting.getCalendarSequence() + ":" + invitation.getAddress();
    }
}
