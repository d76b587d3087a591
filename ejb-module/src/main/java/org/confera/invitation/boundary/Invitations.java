package org.confera.invitation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.confera.account.entity.EmailAddress;
import org.confera.invitation.control.CoHosts;
import org.confera.invitation.control.InvitationPost;
import org.confera.invitation.control.InvitationRepository;
import org.confera.invitation.entity.Guest;
import org.confera.invitation.entity.Invitation;
import org.confera.invitation.entity.QuotaException;
import org.confera.mail.boundary.MailStatus;
import org.confera.meeting.boundary.MeetingRepository;
import org.confera.meeting.entity.Caller;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;

/** Who is invited to a meeting. Methods that are given a meeting join its lock and transaction. */
@Stateless
@PermitAll
public class Invitations {
    private final InvitationRepository repository;
    private final MeetingRepository meetings;
    private final InvitationPost post;
    private final CoHosts coHosts;
    private final InstantSource clock;

    protected Invitations() {
        this(null, null, null, null, null);
    }

    @Inject
    public Invitations(InvitationRepository repository, MeetingRepository meetings, InvitationPost post, CoHosts coHosts, InstantSource clock) {
        this.repository = repository;
        this.meetings = meetings;
        this.post = post;
        this.coHosts = coHosts;
        this.clock = clock;
    }

    /**
     * Somebody in a meeting invites others. An address that is invited already gets nothing again.
     *
     * @param baseUrl where their browser addresses Confera
     * @throws RefusedException if there is no such meeting, or this person may not invite to it
     * @throws QuotaException   if that would be too many for a day
     */
    public Invited invite(UUID by, String code, Collection<EmailAddress> addresses, String baseUrl) {
        return invite(meetings.idOf(code).flatMap(meetings::locked), by, addresses, baseUrl);
    }

    /**
     * The same from inside the room, where somebody waits for those they invite: without mail nobody would come.
     *
     * @throws RefusedException also if that would be too many for a day, or no mail server is set up
     */
    public Invited invite(Caller caller, Collection<EmailAddress> addresses, String baseUrl) {
        if (!post.isOn()) {
            throw new RefusedException(RefusalReason.MAIL_OFF);
        }
        try {
            return invite(meetings.locked(caller.meetingId()), caller.accountId(), addresses, baseUrl);
        } catch (QuotaException quota) {
            throw new RefusedException(RefusalReason.TOO_MANY_INVITATIONS, quota.getMessage());
        }
    }

    private Invited invite(Optional<Meeting> found, UUID by, Collection<EmailAddress> addresses, String baseUrl) {
        Meeting meeting = found.orElseThrow(() -> new RefusedException(RefusalReason.NOT_FOUND));
        Participant person = meetings.participant(meeting, by).orElseThrow(() -> new RefusedException(RefusalReason.NOT_FOUND));
        meeting.refusal(Operation.INVITE, person).ifPresent(why -> {
            throw new RefusedException(why);
        });
        if (meeting.getBaseUrl().isEmpty()) {
            meeting.addressedAt(baseUrl);
        }
        List<String> before = current(meeting).stream().map(Invitation::getAddress).toList();
        List<EmailAddress> more = addresses.stream().distinct().filter(address -> !before.contains(address.value())).toList();
        add(meeting, person.getAccount(), more.stream().map(address -> new Guest(address, false)).toList());
        return new Invited(more.stream().map(EmailAddress::value).toList(),
                addresses.stream().map(EmailAddress::value).filter(before::contains).toList());
    }

    /**
     * Makes these, and nobody else, the invitees: the new ones are invited, and whoever is none any more is told.
     *
     * @param news whether those who stay are to be told of the meeting anew
     */
    public void settle(Meeting meeting, Account by, Collection<Guest> guests, boolean news) {
        Map<String, Guest> wanted = new LinkedHashMap<>();
        guests.forEach(guest -> wanted.merge(guest.address().value(), guest, (one, other) -> one.coHost() ? one : other));
        wanted.remove(meeting.getHost().getEmail());
        List<Invitation> staying = new ArrayList<>();
        for (Invitation invitation : current(meeting)) {
            Guest guest = wanted.remove(invitation.getAddress());
            if (guest == null) {
                withdraw(meeting, invitation);
            } else {
                appoint(invitation, guest);
                staying.add(invitation);
            }
        }
        if (news) {
            post.changed(meeting, staying);
        }
        add(meeting, by, wanted.values());
    }

    /** The meeting doesn't take place. */
    public void cancel(Meeting meeting) {
        post.cancelled(meeting, current(meeting));
    }

    private void add(Meeting meeting, Account by, Collection<Guest> guests) {
        if (guests.isEmpty()) {
            return;
        }
        post.checkQuota(meeting, guests.size());
        Map<String, Invitation> known = new HashMap<>();
        repository.of(meeting).forEach(invitation -> known.put(invitation.getAddress(), invitation));
        for (Guest guest : guests) {
            Invitation invitation = invitation(meeting, by, guest, known.get(guest.address().value()));
            appoint(invitation, guest);
            post.invited(meeting, by.getDisplayName(), invitation);
        }
    }

    /** Somebody who is invited once more after all needs newer news than that they were not. */
    private Invitation invitation(Meeting meeting, Account by, Guest guest, Invitation known) {
        if (known != null) {
            known.renew();
            meeting.bringNews();
            return known;
        }
        Invitation invitation = new Invitation(meeting, by, guest.address(), clock.instant());
        repository.add(invitation);
        return invitation;
    }

    private void appoint(Invitation invitation, Guest guest) {
        if (guest.coHost()) {
            coHosts.appoint(invitation);
        } else {
            coHosts.dismiss(invitation);
        }
    }

    private void withdraw(Meeting meeting, Invitation invitation) {
        coHosts.dismiss(invitation);
        invitation.withdraw(clock.instant());
        post.withdrawn(meeting, invitation);
    }

    /** Who is invited, and what became of the last mail to each. */
    public List<Invitee> of(Meeting meeting) {
        Map<String, MailStatus> last = new HashMap<>();
        post.about(meeting).forEach(mail -> last.put(mail.recipient(), mail));
        return current(meeting).stream().map(invitation -> Invitee.of(invitation, last.get(invitation.getAddress()))).toList();
    }

    /** What an invitation to this meeting would look like. */
    public String preview(Meeting meeting, Locale language) {
        return post.preview(meeting, language);
    }

    private List<Invitation> current(Meeting meeting) {
        return repository.of(meeting).stream().filter(invitation -> !invitation.isWithdrawn()).toList();
    }
}
