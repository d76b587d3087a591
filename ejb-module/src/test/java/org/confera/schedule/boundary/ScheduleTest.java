package org.confera.schedule.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.confera.account.entity.Account;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.MeetingState;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.Role;
import org.confera.schedule.entity.PlanRefusal;
import org.confera.schedule.entity.PlanRefusedException;
import org.confera.schedule.entity.PlanRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final String EMOJI = "\uD83C\uDF89";
    private final Diary diary = new Diary();

    ScheduleTest() throws Exception {
    }

    @AfterEach
    void close() {
        diary.close();
    }

    /** "Titles of the longest allowed length overflow a column." */
    @Test
    void titlesOfTheLongestAllowedLengthFitIntoEveryColumnAndMail() throws Exception {
        String code = diary.plan(new PlanRequest(EMOJI.repeat(200), EMOJI.repeat(2000), diary.in(60), Diary.BERLIN, "45", true, "", "carl@example.org"));
        assertEquals(EMOJI.repeat(200), diary.meeting(code).getTitle());
        assertEquals(EMOJI.repeat(2000), diary.meeting(code).getDescription());
        diary.round.run();
        assertTrue(diary.office.only().getSubject().startsWith("Invitation: " + EMOJI.repeat(120) + "…, "));
        assertEquals(EMOJI.repeat(200), Calendars.value(Calendars.event(Calendars.read(diary.office.only())), "SUMMARY"));
    }

    @Test
    void theHostFindsWhatWasPlannedAndNobodyElseMayChangeIt() throws Exception {
        Account bob = diary.person("Bob");
        String code = diary.plan(60, "bob@example.org");
        Planned planned = diary.find(diary.ada, code).orElseThrow();
        assertEquals("Review", planned.title());
        assertEquals(diary.in(60), planned.start().toString());
        assertEquals(Duration.ofMinutes(45), planned.duration());
        assertEquals(Diary.BASE + "/meet/" + code, planned.link());
        assertTrue(diary.find(bob, code).isEmpty());
        assertEquals(PlanRefusal.NOT_HOST, refusal(() -> diary.change(bob, code, Diary.form(diary.in(60), ""))));
        assertEquals(PlanRefusal.NOT_HOST, refusal(() -> diary.cancel(bob, code)));
        assertEquals(PlanRefusal.NOT_HOST, refusal(() -> diary.cancel(diary.ada, "aaa-bbbb-ccc")));
    }

    @Test
    void aCoHostMayNotPlanButInvite() throws Exception {
        Account bob = diary.person("Bob");
        String code = diary.plan(new PlanRequest("Review", "", diary.in(60), Diary.BERLIN, "45", true, "bob@example.org", ""));
        diary.join(bob, code);
        assertEquals(PlanRefusal.NOT_HOST, refusal(() -> diary.cancel(bob, code)));
        assertEquals(List.of("carl@example.org"), diary.invite(bob, code, "carl@example.org").invited());
    }

    @Test
    void coHostsAreOnesAtOnceOrWhenTheySignUpAndCome() throws Exception {
        Account bob = diary.person("Bob");
        String code = diary.plan(new PlanRequest("Review", "", diary.in(60), Diary.BERLIN, "45", true, "bob@example.org, late@example.org", ""));
        assertEquals(Role.CO_HOST, role(code, bob));
        Account late = diary.person("Late");
        diary.join(late, code);
        assertEquals(Role.CO_HOST, role(code, late));
        diary.change(code, Diary.form(diary.in(60), "bob@example.org"));
        assertEquals(Role.PARTICIPANT, role(code, bob));
    }

    @Test
    void aCancelledMeetingIsOverAndAMeetingThatHasBegunIsNotCancelled() throws Exception {
        String code = diary.plan(60, "");
        diary.cancel(diary.ada, code);
        assertEquals(MeetingState.ENDED, diary.meeting(code).getState());
        assertTrue(diary.meeting(code).isCancelled());
        assertEquals(PlanRefusal.OVER, refusal(() -> diary.change(code, Diary.form(diary.in(60), ""))));
        String live = diary.plan(10, "");
        diary.join(diary.ada, live);
        assertEquals(PlanRefusal.BEGUN, refusal(() -> diary.cancel(diary.ada, live)));
    }

    @Test
    void aRefusedChangeChangesNothing() throws Exception {
        String code = diary.plan(60, "carl@example.org");
        String tooMany = String.join(" ", IntStream.range(0, 60).mapToObj(i -> "guest" + i + "@example.org").toList());
        assertEquals(PlanRefusal.QUOTA, refusal(() -> diary.change(code,
                new PlanRequest("Other", "", diary.in(90), Diary.BERLIN, "30", false, "", "carl@example.org " + tooMany))));
        Planned planned = diary.find(diary.ada, code).orElseThrow();
        assertEquals("Review", planned.title());
        assertTrue(planned.lobby());
        assertEquals(1, planned.invitees().size());
    }

    @Test
    void listsShowWhatConcernsAPersonByPageAndByWords() throws Exception {
        Account bob = diary.person("Bob");
        Account eve = diary.person("Eve");
        for (int i = 0; i < 12; i++) {
            diary.plan(new PlanRequest("Review " + i, "", diary.in(60 + i), Diary.BERLIN, "30", true, "", "bob@example.org"));
        }
        diary.plan(new PlanRequest("100% _done_!", "", diary.in(30), Diary.BERLIN, "30", true, "", ""));
        assertEquals(13, list(diary.ada, "", 0).total());
        assertEquals("100% _done_!", list(diary.ada, "", 0).meetings().getFirst().title());
        assertEquals(12, list(bob, "", 0).total());
        assertEquals(0, list(eve, "", 0).total());
        assertEquals(10, list(bob, "", 0).meetings().size());
        assertEquals(List.of("Review 10", "Review 11"), list(bob, "", 1).meetings().stream().map(PlannedView::title).toList());
        assertEquals(1, list(bob, "", 7).number());
        assertEquals(List.of("Review 3"), list(bob, "review 3", 0).meetings().stream().map(PlannedView::title).toList());
        assertEquals(1, list(diary.ada, "0% _", 0).total());
        assertEquals(12, list(bob, "ada", 0).total());
    }

    @Test
    void whatIsOverMovesToThePast() throws Exception {
        String code = diary.plan(30, "");
        String cancelled = diary.plan(60, "");
        diary.cancel(diary.ada, cancelled);
        assertEquals(1, list(diary.ada, "", 0).total());
        assertEquals(1, past(diary.ada).total());
        diary.now = diary.now.plus(Duration.ofMinutes(75));
        assertEquals(0, list(diary.ada, "", 0).total());
        assertEquals(2, past(diary.ada).total());
        diary.join(diary.ada, code);
        assertEquals(MeetingState.LIVE, list(diary.ada, "", 0).meetings().getFirst().state());
        assertFalse(past(diary.ada).meetings().stream().anyMatch(view -> view.code().equals(code)));
    }

    private MeetingPage list(Account person, String words, int page) throws Exception {
        return diary.container.call(() -> diary.lists.toCome(person.getId(), words, page));
    }

    private MeetingPage past(Account person) throws Exception {
        return diary.container.call(() -> diary.lists.over(person.getId(), "", 0));
    }

    private Role role(String code, Account account) throws Exception {
        return diary.container.call(() -> {
            Meeting meeting = diary.repository.byCode(code).orElseThrow();
            Participant person = diary.repository.participant(meeting, account.getId()).orElseThrow();
            return meeting.roleOf(person);
        });
    }

    private static String refusal(org.junit.jupiter.api.function.Executable attempt) {
        return assertThrows(PlanRefusedException.class, attempt).refusals().getFirst().key();
    }
}
