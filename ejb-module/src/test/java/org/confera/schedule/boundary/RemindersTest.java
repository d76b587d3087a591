package org.confera.schedule.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.confera.account.entity.Account;
import org.confera.meeting.entity.Participant;
import org.confera.schedule.entity.PlanRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Product, "Around the meeting": e-mail and in-app at −15 and −5, each once. */
class RemindersTest {
    private static final String CARL = "carl@example.org";

    private final Diary diary = new Diary();

    RemindersTest() throws Exception {
    }

    @AfterEach
    void close() {
        diary.close();
    }

    @Test
    void hostParticipantsAndInviteesAreRemindedFifteenAndFiveMinutesBefore() throws Exception {
        Account bob = diary.person("Bob");
        String code = diary.plan(30, CARL);
        diary.join(bob, code);
        diary.pass(14);
        assertEquals(List.of(CARL), diary.office.recipients());
        diary.office.empty();
        diary.pass(1);
        assertEquals(List.of("ada@example.org", "bob@example.org", CARL), diary.office.recipients());
        assertEquals("In 15 minutes: Review", diary.office.received().getFirst().getSubject());
        diary.office.empty();
        diary.pass(9);
        assertEquals(List.of(), diary.office.recipients());
        diary.pass(1);
        assertEquals(List.of("ada@example.org", "bob@example.org", CARL), diary.office.recipients());
        diary.office.empty();
        diary.pass(60);
        assertEquals(List.of(), diary.office.recipients());
    }

    /** "Invitees get no reminders." */
    @Test
    void inviteesGetRemindersWithAndWithoutAnAccountInTheirLanguage() throws Exception {
        diary.german("Dora");
        diary.plan(20, CARL + ", dora@example.org");
        diary.round.run();
        diary.office.empty();
        diary.pass(5);
        assertEquals(List.of("ada@example.org", CARL, "dora@example.org"), diary.office.recipients());
        assertTrue(diary.office.received().stream().anyMatch(mail -> subject(mail).equals("In 15 Minuten: Review")));
    }

    @Test
    void pagesShowEachReminderOnceToThePeopleConcernedOnly() throws Exception {
        Account bob = diary.person("Bob");
        Account eve = diary.person("Eve");
        String code = diary.plan(30, "bob@example.org");
        diary.pass(15);
        DueNotice notice = diary.show(bob).getFirst();
        assertEquals(code, notice.code());
        assertEquals("Review", notice.title());
        assertEquals(15, notice.minutes());
        assertEquals(List.of(), diary.show(bob));
        assertEquals(1, diary.show(diary.ada).size());
        assertEquals(List.of(), diary.show(eve));
        diary.pass(10);
        assertEquals(5, diary.show(bob).getFirst().minutes());
        assertEquals(List.of(), diary.show(bob));
    }

    @Test
    void aPageThatAsksWhenTheMeetingHasBegunIsNotRemindedOfIt() throws Exception {
        diary.plan(30, "");
        diary.pass(31);
        assertEquals(List.of(), diary.show(diary.ada));
    }

    @Test
    void movingAMeetingMovesItsUnsentReminders() throws Exception {
        String code = diary.plan(30, "");
        diary.pass(10);
        diary.change(code, Diary.form(diary.in(50), ""));
        diary.pass(34);
        assertEquals(List.of(), diary.office.recipients());
        diary.pass(1);
        assertEquals(List.of("ada@example.org"), diary.office.recipients());
    }

    @Test
    void aReminderThatWasSentIsNotSentAgainAfterAMove() throws Exception {
        String code = diary.plan(30, "");
        diary.pass(15);
        diary.office.empty();
        diary.change(code, Diary.form(diary.in(60), ""));
        diary.pass(54);
        assertEquals(List.of(), diary.office.recipients());
        diary.pass(1);
        assertEquals("In 5 minutes: Review", diary.office.only().getSubject());
    }

    @Test
    void aReminderThatTheMailServerDidNotTakeBeforeAMoveIsSentAtItsNewTime() throws Exception {
        String code = diary.plan(30, "");
        diary.now = diary.now.plus(Duration.ofMinutes(15));
        for (UUID due : diary.container.call(() -> diary.reminders.due())) {
            diary.container.call(() -> diary.reminders.fire(due));
        }
        diary.change(code, Diary.form(diary.in(60), ""));
        diary.pass(44);
        assertEquals(List.of(), diary.office.recipients());
        diary.pass(1);
        assertEquals("In 15 minutes: Review", diary.office.only().getSubject());
    }

    @Test
    void cancellingRemovesReminders() throws Exception {
        String code = diary.plan(30, "");
        diary.pass(10);
        diary.cancel(diary.ada, code);
        diary.pass(30);
        assertEquals(List.of(), diary.office.recipients());
        assertEquals(List.of(), diary.show(diary.ada));
    }

    @Test
    void oneWhoseMomentHadPassedWhenTheMeetingWasMadeIsNotSent() throws Exception {
        diary.plan(10, "");
        diary.pass(4);
        assertEquals(List.of(), diary.office.recipients());
        diary.pass(1);
        assertEquals("In 5 minutes: Review", diary.office.only().getSubject());
    }

    @Test
    void movedToAnEarlierTimeTheMomentsThatHavePassedAreLeftOut() throws Exception {
        String code = diary.plan(120, "");
        diary.change(code, Diary.form(diary.in(10), ""));
        diary.pass(20);
        assertEquals("In 5 minutes: Review", diary.office.only().getSubject());
    }

    /** "A server restart marks everyone removed and stops their reminders." */
    @Test
    void aServerRestartDoesNotStopReminders() throws Exception {
        diary.plan(30, "");
        diary.outage(18);
        diary.tick();
        assertEquals("In 12 minutes: Review", diary.office.only().getSubject());
        diary.tick();
        assertEquals(1, diary.office.received().size());
    }

    @Test
    void oneMissedByAnOutageIsSentUntilTheStartAndNotLater() throws Exception {
        diary.plan(30, "");
        diary.outage(30);
        diary.tick();
        assertEquals(List.of(), diary.office.recipients());
        assertEquals(List.of(), diary.show(diary.ada));
    }

    @Test
    void oneThatTheMailServerDoesNotTakeInTimeIsGivenUpAtTheStart() throws Exception {
        diary.plan(30, "");
        diary.now = diary.now.plus(Duration.ofMinutes(26));
        for (UUID due : diary.container.call(() -> diary.reminders.due())) {
            diary.container.call(() -> diary.reminders.fire(due));
        }
        diary.outage(4);
        diary.tick();
        assertEquals(List.of(), diary.office.recipients());
    }

    /** Threats, line 37. */
    @Test
    void aClockThatStepsBackRemindsNobodyTwice() throws Exception {
        diary.plan(30, "");
        diary.pass(15);
        diary.now = diary.now.minus(Duration.ofMinutes(5));
        diary.pass(5);
        assertEquals(1, diary.office.received().size());
    }

    /** Threats, line 37. */
    @Test
    void aClockThatStepsForwardRemindsOnceOfEach() throws Exception {
        diary.plan(30, "");
        diary.pass(13);
        diary.now = diary.now.plus(Duration.ofMinutes(5));
        diary.pass(10);
        assertEquals(2, diary.office.received().size());
    }

    @Test
    void remindersKeepTheMomentWhenClocksChangeInBetween() throws Exception {
        // The night when clocks in Berlin go from 2:00 to 3:00; the meeting is at 3:05, five minutes after 1:59.
        diary.now = Instant.parse("2027-03-28T00:00:00Z");
        diary.plan(new PlanRequest("Night", "", "2027-03-28T03:05", Diary.BERLIN, "30", true, "", ""));
        diary.pass(49);
        assertEquals(List.of(), diary.office.recipients());
        diary.pass(1);
        assertEquals("In 15 minutes: Night", diary.office.only().getSubject());
    }

    /** "Two nodes send twice." */
    @Test
    void twoNodesThatWakeAtTheSameMomentRemindOnce() throws Exception {
        diary.plan(30, CARL);
        diary.round.run();
        diary.office.empty();
        diary.now = diary.now.plus(Duration.ofMinutes(15));
        UUID due = diary.container.call(() -> diary.reminders.due()).getFirst();
        Callable<Integer> node = () -> diary.container.call(() -> diary.reminders.fire(due));
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = nodes.submit(node);
            Future<Integer> two = nodes.submit(node);
            assertEquals(2, one.get() + two.get());
        }
        diary.round.run();
        assertEquals(List.of("ada@example.org", CARL), diary.office.recipients());
    }

    @Test
    void whoWasPutOutOrIsNoLongerInvitedIsNotReminded() throws Exception {
        Account bob = diary.person("Bob");
        String code = diary.plan(30, CARL + " bob@example.org");
        diary.join(diary.ada, code);
        diary.join(bob, code);
        diary.container.call(() -> {
            var meeting = diary.repository.byCode(code).orElseThrow();
            Participant host = diary.repository.participant(meeting, diary.ada.getId()).orElseThrow();
            Participant guest = diary.repository.participant(meeting, bob.getId()).orElseThrow();
            meeting.admit(host, guest, diary.now);
            return meeting.remove(host, guest);
        });
        diary.change(code, Diary.form(diary.in(30), "bob@example.org"));
        diary.round.run();
        diary.office.empty();
        diary.pass(15);
        assertEquals(List.of("ada@example.org"), diary.office.recipients());
        assertEquals(List.of(), diary.show(bob));
    }

    @Test
    void aMeetingThatHasEndedRemindsNobody() throws Exception {
        String code = diary.plan(30, "");
        diary.container.call(() -> {
            diary.repository.byCode(code).orElseThrow().end(diary.now);
            return null;
        });
        diary.pass(30);
        assertEquals(List.of(), diary.office.recipients());
    }

    private static String subject(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
