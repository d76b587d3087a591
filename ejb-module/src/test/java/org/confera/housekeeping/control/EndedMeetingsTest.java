package org.confera.housekeeping.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.confera.account.entity.DisplayName;
import org.confera.account.entity.EmailAddress;
import org.confera.account.entity.PasswordHash;
import org.confera.attendance.entity.Attendance;
import org.confera.attendance.entity.AttendanceSummary;
import org.confera.attendance.entity.Presence;
import org.confera.attendance.entity.RoomInMeeting;
import org.confera.database.TestDatabase;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Participant;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Which meetings retention finds, and where it goes on, on a database of its own. */
class EndedMeetingsTest {
    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Account ADA = new Account(new EmailAddress(UUID.randomUUID() + "@example.org"), new DisplayName("Ada"),
            new PasswordHash(1, new byte[16], new byte[32]), Locale.ENGLISH, NOON);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void readsEachMeetingThatIsOverOnceAlsoAcrossPagesAndARestart() {
        DATABASE.inTransaction(session -> {
            session.persist(ADA);
            List<UUID> ended = new ArrayList<>();
            for (int i = 0; i < MilestoneReader.PAGE + 3; i++) {
                // Some ended at the same moment.
                ended.add(meeting(session, NOON.plusSeconds(i / 2), false));
            }
            meeting(session, null, false);
            meeting(session, NOON, true);
            MeetingsWithoutSummary reader = new MeetingsWithoutSummary(meetings(session));
            reader.open(null);
            List<UUID> read = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                read.add(((Milestone) reader.readItem()).meetingId());
            }
            MeetingsWithoutSummary restarted = new MeetingsWithoutSummary(meetings(session));
            restarted.open(reader.checkpointInfo());
            for (Object next = restarted.readItem(); next != null; next = restarted.readItem()) {
                read.add(((Milestone) next).meetingId());
            }
            assertEquals(ended.stream().sorted().toList(), read.stream().sorted().toList());
        });
    }

    @Test
    void whatEndedBeforeTheTimeIsRemovedAndNothingThatGoesOn() {
        DATABASE.inTransaction(session -> {
            Account bob = new Account(new EmailAddress(UUID.randomUUID() + "@example.org"), new DisplayName("Bob"),
                    new PasswordHash(1, new byte[16], new byte[32]), Locale.ENGLISH, NOON);
            session.persist(bob);
            Meeting live = Meeting.instant(code(), "Live", bob, NOON.minus(Duration.ofDays(400)));
            session.persist(live);
            Meeting old = Meeting.instant(code(), "Old", bob, NOON.minus(Duration.ofDays(400)));
            old.end(NOON.minus(Duration.ofDays(91)));
            session.persist(old);
            session.flush();
            EndedMeetings meetings = meetings(session);
            MeetingsPastRetention reader = new MeetingsPastRetention(meetings, new Retention(90), () -> NOON);
            reader.open(null);
            Milestone found = (Milestone) reader.readItem();
            assertEquals(old.getId(), found.meetingId());
            meetings.remove(found.meetingId());
            meetings.remove(live.getId());
            session.clear();
            assertEquals(null, session.find(Meeting.class, old.getId()));
            assertEquals("Live", session.find(Meeting.class, live.getId()).getTitle());
        });
    }

    private static EndedMeetings meetings(Session session) {
        EndedMeetings meetings = new EndedMeetings();
        meetings.entities = session;
        return meetings;
    }

    /** A meeting that Ada was in. */
    private static UUID meeting(Session session, Instant ended, boolean summedUp) {
        Meeting meeting = Meeting.instant(code(), "Planning", ADA, NOON.minusSeconds(60));
        Participant person = new Participant(meeting, ADA);
        Attendance stay = new Attendance(person, RoomInMeeting.MAIN, "confera", NOON.minusSeconds(60));
        session.persist(meeting);
        session.persist(person);
        session.persist(stay);
        if (ended != null) {
            meeting.end(ended);
        }
        if (summedUp) {
            session.persist(new AttendanceSummary(person, Presence.of(List.of(stay), ended)));
        }
        session.flush();
        return meeting.getId();
    }

    private static String code() {
        return UUID.randomUUID().toString().substring(0, 12);
    }
}
