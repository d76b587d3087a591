package org.confera.meeting.entity;

import static org.confera.meeting.entity.People.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LobbyDecisionTest {
    private static final JoinDecision GRANTED = new JoinDecision.Granted();
    private final People people = new People();
    private final Meeting meeting = people.meeting;
    private final Participant host = people.host;
    private final Participant grace = people.guest("Grace");

    @Test
    void theHostIsAlwaysAdmittedAndMakesTheMeetingLive() {
        assertEquals(GRANTED, meeting.join(host, NOON));
        assertEquals(MeetingState.LIVE, meeting.getState());
    }

    @Test
    void everybodyElseWaitsAndKeepsTheirPlace() {
        assertEquals(new JoinDecision.Waiting(NOON), meeting.join(grace, NOON));
        assertEquals(new JoinDecision.Waiting(NOON), meeting.join(grace, NOON.plusSeconds(30)));
        assertEquals(MeetingState.SCHEDULED, meeting.getState());
    }

    @Test
    void whoWasAdmittedComesBackWithoutKnocking() {
        meeting.join(grace, NOON);
        assertEquals(GRANTED, meeting.admit(host, grace, NOON));
        assertEquals(GRANTED, meeting.join(grace, NOON.plusSeconds(60)));
    }

    @Test
    void whoWasRejectedIsRefusedUntilAHostAdmitsThem() {
        meeting.join(grace, NOON);
        assertEquals(GRANTED, meeting.reject(host, grace));
        assertEquals(refused(RefusalReason.REJECTED), meeting.join(grace, NOON.plusSeconds(1)));
        assertEquals(GRANTED, meeting.admit(host, grace, NOON.plusSeconds(2)));
        assertEquals(GRANTED, meeting.join(grace, NOON.plusSeconds(3)));
    }

    @Test
    void aGuestCanAdmitAndRejectNobody() {
        Participant edsger = people.guest("Edsger");
        meeting.join(grace, NOON);
        meeting.admit(host, grace, NOON);
        meeting.join(edsger, NOON);
        assertEquals(refused(RefusalReason.FORBIDDEN), meeting.admit(grace, edsger, NOON));
        assertEquals(refused(RefusalReason.FORBIDDEN), meeting.reject(grace, edsger));
        assertEquals(MembershipState.WAITING, edsger.getMembership());
    }

    @Test
    void whoWaitsCanNotLetThemselvesIn() {
        meeting.join(grace, NOON);
        assertEquals(refused(RefusalReason.IN_LOBBY), meeting.admit(grace, grace, NOON));
    }

    @Test
    void aSecondHostsClickChangesNothing() {
        meeting.join(grace, NOON);
        meeting.admit(host, grace, NOON);
        assertEquals(GRANTED, meeting.admit(host, grace, NOON.plusSeconds(1)));
        assertEquals(refused(RefusalReason.NOT_FOUND), meeting.reject(host, grace));
        assertEquals(MembershipState.ADMITTED, grace.getMembership());
    }

    @Test
    void nobodyIsLetInWhoDidNotAsk() {
        assertEquals(refused(RefusalReason.NOT_FOUND), meeting.admit(host, grace, NOON));
        meeting.join(grace, NOON);
        grace.stopWaiting();
        assertEquals(refused(RefusalReason.NOT_FOUND), meeting.admit(host, grace, NOON));
    }

    @Test
    void somebodyOfAnotherMeetingIsNotFoundAndNotTouched() {
        People others = new People();
        Participant stranger = others.guest("Stranger");
        others.meeting.join(stranger, NOON);
        assertEquals(refused(RefusalReason.NOT_FOUND), meeting.admit(host, stranger, NOON));
        assertEquals(refused(RefusalReason.NOT_FOUND), meeting.admit(stranger, grace, NOON));
        assertEquals(refused(RefusalReason.NOT_FOUND), meeting.join(stranger, NOON));
        assertEquals(MembershipState.WAITING, stranger.getMembership());
    }

    @Test
    void nobodyJoinsWhatHasEnded() {
        meeting.join(host, NOON);
        meeting.end(NOON);
        assertEquals(refused(RefusalReason.MEETING_ENDED), meeting.join(host, NOON));
        assertEquals(refused(RefusalReason.MEETING_ENDED), meeting.join(grace, NOON));
    }

    private static JoinDecision refused(RefusalReason why) {
        return new JoinDecision.Refused(why);
    }
}
