package org.confera.meeting.boundary;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.confera.account.entity.Account;
import org.confera.database.Repositories;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.MeetingCode;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.ParticipantRole;
import org.confera.meeting.entity.People;
import org.confera.meeting.entity.RefusedException;
import org.hibernate.Session;

/**
 * A meeting in the database: Ada hosts, Cleo is co-host, Bob and Dora are in it; Rex was removed, Walt never let in, and
 * Eve hosts another one.
 */
public final class OneMeeting {
    public final Session session;
    public final Meeting meeting;
    public final Participant ada;
    public final Participant cleo;
    public final Participant bob;
    public final Participant dora;
    public final Participant rex;
    public final Participant walt;
    public final Participant eve;

    public OneMeeting(Session session) {
        this.session = session;
        meeting = meeting(account("Ada"));
        ada = person(meeting, meeting.getHost());
        meeting.join(ada, People.NOON);
        cleo = admitted("Cleo");
        meeting.changeRole(ada, cleo, ParticipantRole.CO_HOST);
        bob = admitted("Bob");
        dora = admitted("Dora");
        rex = admitted("Rex");
        meeting.remove(ada, rex);
        walt = person(meeting, account("Walt"));
        meeting.join(walt, People.NOON);
        Meeting another = meeting(account("Eve"));
        eve = person(another, another.getHost());
        session.flush();
    }

    /** It ends so many seconds after noon. */
    public OneMeeting ended(int seconds) {
        meeting.end(People.NOON.plusSeconds(seconds));
        session.flush();
        return this;
    }

    public Memberships memberships() {
        return new Memberships(Repositories.in(session, new MeetingRepository()));
    }

    public MeetingRepository meetings() {
        return Repositories.in(session, new MeetingRepository());
    }

    public String code() {
        return meeting.getCode();
    }

    public static UUID id(Participant person) {
        return person.getAccount().getId();
    }

    /** A question about a meeting. */
    public interface Question {
        Object of(String code, UUID accountId);
    }

    /** These people, and everybody who has nothing to do with the meeting, learn nothing from it. */
    public void refuses(Question question, Participant... people) {
        Stream.concat(Stream.of(people), Stream.of(rex, walt, eve)).forEach(person ->
                assertThrows(RefusedException.class, () -> question.of(code(), id(person)), person::getDisplayName));
        for (String code : new String[] {null, "", "no code", "zzz-zzzz-zzz"}) {
            assertThrows(RefusedException.class, () -> question.of(code, id(ada)), code);
        }
    }

    private Participant admitted(String name) {
        Participant person = person(meeting, account(name));
        meeting.join(person, People.NOON);
        meeting.admit(ada, person, People.NOON);
        return person;
    }

    private Meeting meeting(Account host) {
        Meeting made = Meeting.instant(MeetingCode.random(new SecureRandom()).value(), "Talk", host, People.NOON);
        session.persist(made);
        return made;
    }

    private Account account(String name) {
        Account account = People.account(name + UUID.randomUUID());
        session.persist(account);
        return account;
    }

    private Participant person(Meeting in, Account account) {
        Participant person = new Participant(in, account);
        session.persist(person);
        return person;
    }

    /** Those who may read what the meeting leaves behind. */
    public List<Participant> belonging() {
        return List.of(ada, cleo, bob, dora);
    }
}
