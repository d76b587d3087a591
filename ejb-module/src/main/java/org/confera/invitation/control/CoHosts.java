package org.confera.invitation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.confera.account.entity.Account;
import org.confera.account.entity.EmailAddress;
import org.confera.invitation.entity.Invitation;
import org.confera.meeting.boundary.MeetingRepository;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.ParticipantRole;

/** Makes invitees co-hosts: those with an account at once, the others when they come. Nothing tells which it was. */
@ApplicationScoped
public class CoHosts {
    private final InvitationRepository repository;
    private final MeetingRepository meetings;

    protected CoHosts() {
        this(null, null);
    }

    @Inject
    public CoHosts(InvitationRepository repository, MeetingRepository meetings) {
        this.repository = repository;
        this.meetings = meetings;
    }

    public void appoint(Invitation invitation) {
        invitation.setCoHost(true);
        become(invitation, ParticipantRole.CO_HOST);
    }

    /** Takes back what {@link #appoint} gave; who became a co-host in the room stays one. */
    public void dismiss(Invitation invitation) {
        if (invitation.isCoHost()) {
            invitation.setCoHost(false);
            become(invitation, ParticipantRole.PARTICIPANT);
        }
    }

    private void become(Invitation invitation, ParticipantRole role) {
        Meeting meeting = invitation.getMeeting();
        repository.account(new EmailAddress(invitation.getAddress())).map(account -> person(meeting, account))
                .ifPresent(person -> meeting.appoint(person, role));
    }

    private Participant person(Meeting meeting, Account account) {
        return meetings.participant(meeting, account.getId()).orElseGet(() -> {
            Participant newcomer = new Participant(meeting, account);
            meetings.add(newcomer);
            return newcomer;
        });
    }
}
