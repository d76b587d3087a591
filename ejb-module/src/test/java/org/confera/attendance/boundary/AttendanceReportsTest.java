package org.confera.attendance.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.confera.attendance.boundary.AttendanceReport.Person;
import org.confera.attendance.boundary.AttendanceReport.Stay;
import org.confera.attendance.control.AttendanceRepository;
import org.confera.attendance.entity.Attendance;
import org.confera.attendance.entity.AttendanceSummary;
import org.confera.attendance.entity.Presence;
import org.confera.attendance.entity.RoomInMeeting;
import org.confera.database.Repositories;
import org.confera.database.TestDatabase;
import org.confera.meeting.boundary.OneMeeting;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.People;
import org.confera.meeting.entity.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What hosts are told of who was there, on a database of its own. */
class AttendanceReportsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final RoomInMeeting LEFT = new RoomInMeeting(new UUID(0, 1), "Left");

    /** Differs in every test: servers outlive their meetings in the database. */
    private final String node = UUID.randomUUID().toString();
    private OneMeeting one;
    private final Instant now = at(600);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everyStayOfEverybodyIsToldInTheOrderOfTheirComing() {
        inDatabase(one -> {
            bobGoesLeftAndBack();
            stay(one.ada, 0, 100);
            one.ended(100);
            AttendanceReport report = report(one.ada);
            assertEquals(List.of(one.ada.getDisplayName(), one.bob.getDisplayName()), report.people().stream().map(Person::name).toList());
            assertEquals(at(100), report.endedAt());
            Person bob = report.people().getLast();
            assertEquals(one.bob.getAccount().getEmail(), bob.email());
            assertEquals(Role.PARTICIPANT, bob.role());
            assertEquals(new Presence(at(10), at(90), Duration.ofSeconds(60), 2), bob.presence());
            assertEquals(List.of(new Stay(null, at(10), at(20), 10), new Stay("Left", at(20), at(50), 30), new Stay(null, at(70), at(90), 20)), bob.stays());
        });
    }

    @Test
    void whoIsThereIsStillHereAndHasBeenUntilNow() {
        inDatabase(one -> {
            stay(one.bob, 10, null);
            alive(599);
            Person bob = report(one.cleo).people().getFirst();
            assertTrue(bob.here());
            assertEquals(new Presence(at(10), at(600), Duration.ofSeconds(590), 1), bob.presence());
            assertEquals(List.of(new Stay(null, at(10), null, 590)), bob.stays());
        });
    }

    @Test
    void whoHasJustComeIsHereBeforeTheServersNextSignOfLife() {
        inDatabase(one -> {
            alive(60);
            stay(one.bob, 600, null);
            assertTrue(report(one.ada).people().getFirst().here());
        });
    }

    @Test
    void whoseServerHasFallenSilentLeftWithItsLastSignOfLife() {
        inDatabase(one -> {
            stay(one.bob, 10, null);
            alive(70);
            Person bob = report(one.ada).people().getFirst();
            assertFalse(bob.here());
            assertEquals(new Presence(at(10), at(70), Duration.ofSeconds(60), 1), bob.presence());
        });
    }

    @Test
    void aMeetingThatIsSummedUpTellsTheSameAsBefore() {
        inDatabase(one -> {
            bobGoesLeftAndBack();
            stay(one.ada, 0, null);
            stay(one.dora, 30, null).leave(at(40));
            alive(95);
            one.ended(100);
            AttendanceReport before = report(one.ada);
            new Summaries(repository(), one.meetings()).write(one.meeting.getId());
            one.session.flush();
            one.session.clear();
            assertEquals(before, report(one.ada));
            AttendanceSummary ada = repository().summary(one.ada.getId()).orElseThrow();
            assertEquals(List.of(100L, at(100)), List.of(ada.getTotalSeconds(), ada.getLastLeftAt()));
        });
    }

    @Test
    void theSummaryOfWhoseServerDiedEndsWithIt() {
        inDatabase(one -> {
            stay(one.bob, 10, null);
            alive(70);
            one.ended(500);
            new Summaries(repository(), one.meetings()).write(one.meeting.getId());
            assertEquals(60, repository().summary(one.bob.getId()).orElseThrow().getTotalSeconds());
        });
    }

    @Test
    void aStayOfWhichNoEndWasWrittenEndsWithTheMeeting() {
        inDatabase(one -> {
            stay(one.bob, 10, null);
            alive(95);
            one.ended(100);
            assertEquals(List.of(new Stay(null, at(10), at(100), 90)), report(one.ada).people().getFirst().stays());
        });
    }

    @Test
    void nobodyButHostAndCoHostsLearnsAnything() {
        inDatabase(one -> {
            stay(one.bob, 10, 20);
            one.refuses(reports()::of, one.bob, one.dora);
            assertEquals(1, report(one.cleo).people().size());
            one.ended(100);
            one.refuses(reports()::of, one.bob, one.dora);
            assertEquals(1, report(one.cleo).people().size());
        });
    }

    @Test
    void aMeetingThatNobodyCameToIsEmptyForItsHost() {
        inDatabase(one -> assertEquals(List.of(), reports().of(one.eve.getMeeting().getCode(), OneMeeting.id(one.eve)).people()));
    }

    private void bobGoesLeftAndBack() {
        Attendance main = stay(one.bob, 10, null);
        Attendance left = main.move(LEFT, node, at(20));
        left.leave(at(50));
        one.session.persist(left);
        stay(one.bob, 70, 90);
    }

    private Attendance stay(Participant person, int from, Integer to) {
        Attendance stay = new Attendance(person, RoomInMeeting.MAIN, node, at(from));
        if (to != null) {
            stay.leave(at(to));
        }
        one.session.persist(stay);
        return stay;
    }

    private void alive(int second) {
        repository().beat(node, at(second));
    }

    private AttendanceReport report(Participant reader) {
        return reports().of(one.code(), OneMeeting.id(reader));
    }

    private AttendanceReports reports() {
        one.session.flush();
        return new AttendanceReports(repository(), one.memberships(), () -> now);
    }

    private AttendanceRepository repository() {
        return Repositories.in(one.session, new AttendanceRepository());
    }

    private void inDatabase(Consumer<OneMeeting> work) {
        DATABASE.inTransaction(session -> {
            one = new OneMeeting(session);
            work.accept(one);
        });
    }

    private static Instant at(int second) {
        return People.NOON.plusSeconds(second);
    }
}
