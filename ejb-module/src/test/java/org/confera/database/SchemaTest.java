package org.confera.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.confera.account.entity.DisplayName;
import org.confera.account.entity.EmailAddress;
import org.confera.account.entity.PasswordHash;
import org.confera.attendance.entity.Attendance;
import org.confera.attendance.entity.AttendanceSummary;
import org.confera.attendance.entity.Heartbeat;
import org.confera.attendance.entity.Presence;
import org.confera.attendance.entity.RoomInMeeting;
import org.confera.breakout.entity.Breakout;
import org.confera.breakout.entity.BreakoutPlan;
import org.confera.breakout.entity.BreakoutPlan.PlannedRoom;
import org.confera.breakout.entity.LateJoiners;
import org.confera.breakout.entity.Split;
import org.confera.conversation.entity.ChatMessage;
import org.confera.invitation.entity.Invitation;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.PlannedTime;
import org.confera.question.entity.Question;
import org.confera.question.entity.QuestionVote;
import org.confera.schedule.entity.Reminder;
import org.confera.schedule.entity.ReminderNotice;
import org.confera.token.entity.KeyPurpose;
import org.confera.token.entity.SigningKey;
import org.confera.token.entity.UsedTokenId;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema that Liquibase makes is the one that the entities need, and it holds the rules that must hold under races. */
class SchemaTest {

    private static final Instant NOW = Instant.parse("2026-03-29T00:59:59.123456Z");
    private static final String EMOJI = "\uD83C\uDF89";

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final Account ada = account("ada");
    private final Account bob = account("bob");
    private final Meeting meeting = Meeting.scheduled(code(), "Planning", ada,
            new PlannedTime(NOW.plusSeconds(3600), Duration.ofMinutes(45), ZoneId.of("Europe/Berlin")), NOW);
    private final Split split = new Split(meeting, 1, new BreakoutPlan(List.of(new PlannedRoom("Left", List.of())), 5L, true, LateJoiners.MAIN), NOW);
    private final Participant host = new Participant(meeting, ada);
    private final Participant guest = new Participant(meeting, bob);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everyEntityComesBackAsItWasStored() {
        Question question = new Question(guest, "Why?", false, NOW);
        Reminder reminder = new Reminder(meeting, 15, NOW);
        store(ada, bob, meeting, host, guest, question, new QuestionVote(question, host, NOW), split, new Breakout(split, 1, "Left"),
                new ChatMessage(guest, UUID.randomUUID(), "Hello", NOW), ChatMessage.between(guest, host, UUID.randomUUID(), "Psst", NOW),
                new Invitation(meeting, ada, new EmailAddress("c@example.org"), NOW),
                reminder, new ReminderNotice(reminder, bob), new Attendance(guest, RoomInMeeting.MAIN, "confera", NOW),
                new Heartbeat(unique, NOW), new AttendanceSummary(guest, new Presence(NOW, NOW, Duration.ZERO, 1)),
                SigningKey.first(KeyPurpose.TOKEN_SIGNATURE, new byte[91], new byte[67], NOW), new UsedTokenId(unique, NOW));
        DATABASE.inTransaction(session -> {
            Participant stored = session.find(Participant.class, guest.getId());
            assertEquals("bob", stored.getAccount().getDisplayName());
            assertEquals(NOW, stored.getMeeting().getCreatedAt());
            assertEquals(meeting.getPlannedTime(), stored.getMeeting().getPlannedTime());
        });
    }

    @Test
    void theLongestWritingFitsEvenIfAllOfItIsEmoji() {
        Meeting party = Meeting.instant(code(), EMOJI.repeat(200), ada, NOW);
        party.describe(EMOJI.repeat(200), EMOJI.repeat(2000));
        store(ada, bob, meeting, guest, party, new ChatMessage(guest, UUID.randomUUID(), EMOJI.repeat(2000), NOW),
                new Question(guest, EMOJI.repeat(1000), false, NOW), split, new Breakout(split, 1, EMOJI.repeat(100)));
        DATABASE.inTransaction(session -> assertEquals(EMOJI.repeat(200), session.find(Meeting.class, party.getId()).getTitle()));
    }

    @Test
    void oneAddressIsOneAccount() {
        store(ada);
        refused("account_email_taken", account("ada"));
    }

    @Test
    void aMeetingHasAHost() {
        store(ada, bob, meeting);
        refusedSql("host_id", "update meeting set host_id = null where code = '" + meeting.getCode() + "'");
    }

    @Test
    void oneCodeIsOneMeeting() {
        store(ada, bob, meeting);
        refused("meeting_code_taken", Meeting.instant(meeting.getCode(), "Other", bob, NOW));
    }

    @Test
    void aPersonIsInAMeetingOnce() {
        store(ada, bob, meeting, guest);
        refused("participant_once_a_meeting", new Participant(meeting, bob));
    }

    @Test
    void aPersonVotesOnceForAQuestion() {
        Question question = new Question(guest, "Why?", false, NOW);
        store(ada, bob, meeting, guest, question, new QuestionVote(question, guest, NOW));
        refused("question_vote_once_a_person", new QuestionVote(question, guest, NOW));
    }

    @Test
    void aLineSentAgainIsStoredOnce() {
        UUID line = UUID.randomUUID();
        store(ada, bob, meeting, guest, new ChatMessage(guest, line, "Hello", NOW));
        refused("chat_message_once", new ChatMessage(guest, line, "Hello", NOW));
    }

    @Test
    void anAddressIsInvitedOnceAndRemindedOnce() {
        EmailAddress address = new EmailAddress("c@example.org");
        store(ada, bob, meeting, new Invitation(meeting, ada, address, NOW), new Reminder(meeting, 5, NOW));
        refused("invitation_once_an_address", new Invitation(meeting, bob, address, NOW));
        refused("reminder_once_a_moment", new Reminder(meeting, 5, NOW));
    }

    @Test
    void aMeetingEndsWithATimeAndIsPlannedWithAPlan() {
        store(ada, bob, meeting);
        refusedSql("meeting_end_fits_state", "update meeting set state = 'ENDED' where code = '" + meeting.getCode() + "'");
        refusedSql("meeting_plan_fits_kind", "update meeting set kind = 'INSTANT' where code = '" + meeting.getCode() + "'");
        refusedSql("meeting_state_known", "update meeting set state = 'PAUSED' where code = '" + meeting.getCode() + "'");
    }

    @Test
    void aTokenIdIsUsedOnce() {
        store(new UsedTokenId(unique, NOW));
        refused("used_token_id", new UsedTokenId(unique, NOW.plusSeconds(1)));
    }

    @Test
    void aMeetingGoesWithAllThatHungOnIt() {
        Breakout room = new Breakout(split, 1, "Left");
        Question question = new Question(guest, "Why?", false, NOW);
        store(ada, bob, meeting, host, guest, split, room, question, new QuestionVote(question, host, NOW), new Attendance(guest, RoomInMeeting.MAIN, "confera", NOW),
                new ChatMessage(guest, UUID.randomUUID(), "Hello", NOW));
        sql("update participant set breakout_id = '" + room.getId() + "' where id = '" + guest.getId() + "'");
        sql("delete from meeting where id = '" + meeting.getId() + "'");
        DATABASE.inTransaction(session -> {
            assertEquals(null, session.find(Participant.class, guest.getId()));
            assertEquals("bob", session.find(Account.class, bob.getId()).getDisplayName());
        });
    }

    @Test
    void aSecondStartChangesNothing() {
        String url = "jdbc:h2:mem:" + unique + ";DB_CLOSE_DELAY=-1";
        try (TestDatabase first = TestDatabase.at(url, "sa")) {
            first.inTransaction(session -> session.persist(ada));
        }
        try (TestDatabase second = TestDatabase.at(url, "sa")) {
            second.inTransaction(session -> assertEquals(ada.getEmail(), session.find(Account.class, ada.getId()).getEmail()));
        }
    }

    @Test
    void aChangelogIsKnownByItsFilesAndAppliedOnce() throws SQLException {
        String url = "jdbc:h2:mem:tag" + unique + ";DB_CLOSE_DELAY=-1";
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            assertFalse(new Changelog().isAppliedTo(connection));
            TestDatabase.at(url, "sa").close();
            assertTrue(new Changelog().isAppliedTo(connection));
            connection.createStatement().executeUpdate("UPDATE DATABASECHANGELOG SET TAG = 'an older release' WHERE TAG IS NOT NULL");
            assertFalse(new Changelog().isAppliedTo(connection));
            TestDatabase.at(url, "sa").close();
            assertTrue(new Changelog().isAppliedTo(connection));
        }
    }

    @Test
    void aDatabaseThatCannotBeWrittenIsAnErrorThatNamesTheRemedy(@TempDir Path folder) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("confera");
        DriverManager.getConnection(url, "sa", "").close();
        var error = assertThrows(IllegalStateException.class, () -> TestDatabase.at(url + ";ACCESS_MODE_DATA=r", "sa").close());
        assertTrue(error.getMessage().contains("CONFERA01003") && error.getMessage().contains("Check that the disk has space"), error::getMessage);
    }

    @Test
    void aLockedDatabaseIsAnErrorThatNamesTheRemedy(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("confera.mv.db");
        try (FileChannel another = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock held = another.lock()) {
            var error = assertThrows(IllegalStateException.class, () -> TestDatabase.at("jdbc:h2:file:" + folder.resolve("confera"), "sa").close());
            assertTrue(held.isValid() && error.getMessage().startsWith("CONFERA01002: The database can't be reached: Database may be already in use"), error::getMessage);
            assertTrue(error.getMessage().contains("If another Confera runs on the same H2 file, stop it"), error::getMessage);
        }
    }

    private void store(Object... entities) {
        DATABASE.inTransaction(session -> List.of(entities).forEach(session::persist));
    }

    private void refused(String constraint, Object entity) {
        var error = assertThrows(Exception.class, () -> store(entity));
        assertTrue(messages(error).toLowerCase(Locale.ROOT).contains(constraint), () -> messages(error));
    }

    private void refusedSql(String constraint, String sql) {
        var error = assertThrows(ConstraintViolationException.class, () -> sql(sql));
        assertTrue(messages(error).toLowerCase(Locale.ROOT).contains(constraint), () -> messages(error));
    }

    private void sql(String sql) {
        DATABASE.inTransaction(session -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    private static String messages(Throwable error) {
        return error == null ? "" : error.getMessage() + "\n" + messages(error.getCause());
    }

    private Account account(String name) {
        return new Account(new EmailAddress(name + unique + "@example.org"), new DisplayName(name),
                new PasswordHash(1, new byte[16], new byte[32]), Locale.GERMAN, NOW);
    }

    private static String code() {
        return UUID.randomUUID().toString().substring(0, 12);
    }
}
