package org.confera.schedule.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.confera.account.boundary.AccountOffice;
import org.confera.account.control.AccountRows;
import org.confera.account.control.PasswordResetRows;
import org.confera.account.entity.Account;
import org.confera.erasure.control.HostedMeetings;
import org.confera.erasure.control.Inheritance;
import org.confera.erasure.control.LastWill;
import org.confera.erasure.control.Traces;
import org.confera.mail.boundary.Outboxes;
import org.confera.mail.control.MailRows;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.MeetingState;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.ParticipantRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is left of somebody who erased their account, and of the meetings that they hosted. */
class LeavingForGoodTest {
    private final Diary diary = new Diary();
    private final AccountRows accounts = diary.container.repository(new AccountRows());
    private final LastWill will = new LastWill(diary.container.repository(new HostedMeetings()), diary.container.repository(new Traces()),
            diary.repository, diary.schedule, Outboxes.of(diary.container.repository(new MailRows()), diary.office.door(), diary::now),
            new AccountOffice(accounts, diary.container.repository(new PasswordResetRows()), diary::now), diary::now);

    LeavingForGoodTest() throws Exception {
    }

    @AfterEach
    void close() {
        diary.close();
    }

    @Test
    void nothingTellsWhoseAccountItWasAndItsAddressIsFree() throws Exception {
        String email = diary.ada.getEmail();
        leave(diary.ada);
        Account nobody = diary.container.call(() -> accounts.find(diary.ada.getId()).orElseThrow());
        assertEquals("Deleted account", nobody.getDisplayName());
        assertFalse(nobody.getEmail().contains("ada"), nobody.getEmail());
        assertTrue(nobody.isErased() && nobody.isDisabled());
        assertEquals(Optional.empty(), diary.container.call(() -> diary.invitees.account(new org.confera.account.entity.EmailAddress(email))));
    }

    @Test
    void aPlannedMeetingWithoutACoHostIsCancelledAndInviteesAreTold() throws Exception {
        String code = diary.plan(60, "carl@example.org");
        diary.round.run();
        diary.office.empty();
        assertEquals(List.of(true), leave(diary.ada).stream().map(Inheritance::over).toList());
        diary.round.run();
        assertTrue(diary.office.only().getSubject().startsWith("Cancelled: Review"), diary.office.only().getSubject());
        assertTrue(diary.meeting(code).isCancelled());
    }

    @Test
    void aMeetingPassesToTheCoHostWhoIsNotGone() throws Exception {
        Account bob = diary.person("Bob");
        Account gone = diary.person("Carl");
        String code = diary.plan(60, "");
        coHost(code, gone);
        coHost(code, bob);
        leave(gone);
        assertEquals(List.of(false), leave(diary.ada).stream().map(Inheritance::over).toList());
        Meeting meeting = diary.meeting(code);
        assertEquals("Bob", meeting.getHost().getDisplayName());
        assertEquals(MeetingState.SCHEDULED, meeting.getState());
    }

    @Test
    void anInstantMeetingWithoutACoHostEndsAndItsTitleNamesNobody() throws Exception {
        String code = diary.container.call(() -> diary.meetings.startInstant(diary.ada.getId()));
        diary.join(diary.ada, code);
        leave(diary.ada);
        Meeting meeting = diary.meeting(code);
        assertEquals(MeetingState.ENDED, meeting.getState());
        assertEquals("Deleted account's meeting", meeting.getTitle());
    }

    @Test
    void whatTheyWroteElsewhereStaysUnderTheNameOfNobodyAndInvitationsGoNowhere() throws Exception {
        Account bob = diary.person("Bob");
        String code = diary.plan(60, bob.getEmail());
        diary.join(bob, code);
        leave(bob);
        Participant left = diary.container.call(() -> diary.repository.participant(diary.repository.byCode(code).orElseThrow(), bob.getId()).orElseThrow());
        assertEquals("Deleted account", left.getDisplayName());
        diary.office.empty();
        diary.pass(60);
        assertFalse(diary.office.recipients().toString().contains("bob@"), () -> diary.office.recipients().toString());
        assertFalse(diary.office.recipients().toString().contains("invalid"), () -> diary.office.recipients().toString());
    }

    private List<Inheritance> leave(Account account) throws Exception {
        return diary.container.call(() -> will.execute(account.getId()));
    }

    private void coHost(String code, Account account) throws Exception {
        diary.container.call(() -> {
            Meeting meeting = diary.repository.byCode(code).orElseThrow();
            Participant person = new Participant(meeting, account);
            meeting.appoint(person, ParticipantRole.CO_HOST);
            diary.repository.add(person);
            return null;
        });
    }
}
