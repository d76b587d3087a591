package org.confera.schedule.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.confera.account.entity.Account;
import org.confera.invitation.boundary.Invited;
import org.confera.invitation.entity.QuotaException;
import org.confera.mail.entity.MailFailure;
import org.confera.mail.entity.MailState;
import org.confera.meeting.entity.RefusalReason;
import org.confera.meeting.entity.RefusedException;
import org.confera.schedule.entity.PlanRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What invitees receive, parsed back as their programs would. */
class InvitationsTest {
    private static final String CARL = "carl@example.org";
    private final Diary diary = new Diary();

    InvitationsTest() throws Exception {
    }

    @AfterEach
    void close() {
        diary.close();
    }

    @Test
    void anInvitationIsARequestWithTheMomentTheLinkAndWhoAsks() throws Exception {
        String code = diary.plan(60, CARL);
        diary.round.run();
        MimeMessage mail = diary.office.only();
        assertEquals("Invitation: Review, 2 Nov 2026, 14:00 CET", mail.getSubject().replace("Nov 2, 2026, 2:00 PM", "2 Nov 2026, 14:00"));
        assertEquals("ada@example.org", mail.getReplyTo()[0].toString());
        Calendar calendar = Calendars.read(mail);
        VEvent event = Calendars.event(calendar);
        assertEquals("REQUEST", Calendars.method(calendar));
        assertEquals("20261102T130000Z", Calendars.value(event, "DTSTART"));
        assertEquals("20261102T134500Z", Calendars.value(event, "DTEND"));
        assertEquals("0", Calendars.value(event, "SEQUENCE"));
        assertEquals("Review", Calendars.value(event, "SUMMARY"));
        assertEquals("CONFIRMED", Calendars.value(event, "STATUS"));
        assertEquals("mailto:ada@example.org", Calendars.value(event, "ORGANIZER"));
        assertEquals("mailto:" + CARL, Calendars.value(event, "ATTENDEE"));
        String link = Diary.BASE + "/meet/" + code;
        assertEquals(link, Calendars.value(event, "LOCATION"));
        assertEquals(link, Calendars.value(event, "URL"));
        assertTrue(Calendars.value(event, "DESCRIPTION").startsWith("Bring your notes") && Calendars.value(event, "DESCRIPTION").contains(link));
        assertTrue(html(mail).contains("href=\"" + link + "\"") && text(mail).contains(link));
    }

    @Test
    void aChangeIsARequestWithTheSameUidAndAHigherSequenceAndACancellationIsOneTooHigherStill() throws Exception {
        String code = diary.plan(60, CARL);
        diary.round.run();
        VEvent first = Calendars.event(Calendars.read(diary.office.only()));
        diary.office.empty();
        diary.change(code, Diary.form(diary.in(90), CARL));
        diary.round.run();
        Calendar update = Calendars.read(diary.office.only());
        assertTrue(diary.office.only().getSubject().startsWith("Changed: Review, "));
        assertEquals("REQUEST", Calendars.method(update));
        assertEquals(Calendars.value(first, "UID"), Calendars.value(Calendars.event(update), "UID"));
        assertEquals("1", Calendars.value(Calendars.event(update), "SEQUENCE"));
        assertEquals("20261102T133000Z", Calendars.value(Calendars.event(update), "DTSTART"));
        diary.office.empty();
        diary.cancel(diary.ada, code);
        diary.round.run();
        Calendar cancellation = Calendars.read(diary.office.only());
        assertEquals("CANCEL", Calendars.method(cancellation));
        assertEquals(Calendars.value(first, "UID"), Calendars.value(Calendars.event(cancellation), "UID"));
        assertEquals("2", Calendars.value(Calendars.event(cancellation), "SEQUENCE"));
        assertEquals("CANCELLED", Calendars.value(Calendars.event(cancellation), "STATUS"));
    }

    @Test
    void onlyWhatConcernsInviteesIsNews() throws Exception {
        String code = diary.plan(60, CARL);
        diary.round.run();
        diary.office.empty();
        diary.change(code, new PlanRequest("Review", "Bring your notes", diary.in(60), Diary.BERLIN, "45", false, "", CARL));
        diary.round.run();
        assertEquals(List.of(), diary.office.recipients());
    }

    @Test
    void whoIsTakenOffTheListIsToldAndMayBeInvitedAgain() throws Exception {
        String code = diary.plan(60, CARL);
        diary.round.run();
        diary.office.empty();
        diary.change(code, Diary.form(diary.in(60), "dora@example.org"));
        diary.round.run();
        assertEquals(List.of(CARL, "dora@example.org"), diary.office.recipients());
        assertEquals("CANCEL", Calendars.method(Calendars.read(to(CARL))));
        diary.office.empty();
        diary.change(code, Diary.form(diary.in(60), "dora@example.org, " + CARL));
        diary.round.run();
        Calendar again = Calendars.read(diary.office.only());
        assertEquals("REQUEST", Calendars.method(again));
        assertTrue(Integer.parseInt(Calendars.value(Calendars.event(again), "SEQUENCE")) > 1);
    }

    @Test
    void invitingAnAddressTwiceSendsOneMail() throws Exception {
        String code = diary.plan(60, CARL);
        assertEquals(List.of(CARL), diary.invite(diary.ada, code, CARL, "dora@example.org").already());
        assertEquals(List.of(), diary.invite(diary.ada, code, "dora@example.org").invited());
        diary.round.run();
        assertEquals(List.of(CARL, "dora@example.org"), diary.office.recipients());
    }

    /** Threats, line 14. */
    @Test
    void aMeetingHasFiftyInvitationsADay() throws Exception {
        String code = diary.plan(60, "");
        String[] fifty = IntStream.range(0, 50).mapToObj(i -> "guest" + i + "@example.org").toArray(String[]::new);
        diary.invite(diary.ada, code, fifty);
        QuotaException refused = assertThrows(QuotaException.class, () -> diary.invite(diary.ada, code, "one@example.org"));
        assertEquals(50, refused.most());
        assertEquals(fifty.length, diary.invite(diary.ada, code, fifty).already().size());
        diary.round.run();
        diary.now = diary.now.plus(Duration.ofHours(24)).plusSeconds(1);
        assertEquals(1, diary.invite(diary.ada, code, "one@example.org").invited().size());
    }

    @Test
    void takingInvitationsBackDoesNotMakeRoomForMore() throws Exception {
        try (Diary strict = new Diary(2)) {
            String code = strict.plan(60, "a@example.org b@example.org");
            strict.change(code, Diary.form(strict.in(60), ""));
            assertThrows(QuotaException.class, () -> strict.invite(strict.ada, code, "a@example.org"));
        }
    }

    @Test
    void whoIsNoHostMayNotInvite() throws Exception {
        Account bob = diary.person("Bob");
        String code = diary.plan(new PlanRequest("Review", "", diary.in(60), Diary.BERLIN, "45", false, "", ""));
        assertThrows(RefusedException.class, () -> diary.invite(bob, code, CARL));
        diary.join(bob, code);
        assertThrows(RefusedException.class, () -> diary.invite(bob, code, CARL));
        assertEquals(List.of(), diary.office.received());
    }

    @Test
    void anInstantMeetingInvitesWithoutACalendar() throws Exception {
        String code = diary.container.call(() -> diary.meetings.startInstant(diary.ada.getId(), "Chat"));
        diary.join(diary.ada, code);
        diary.invite(diary.ada, code, CARL);
        diary.round.run();
        MimeMessage mail = diary.office.only();
        assertEquals("Join now: Chat", mail.getSubject());
        assertEquals(2, ((Multipart) mail.getContent()).getCount());
        assertTrue(mail.getContentType().startsWith("multipart/alternative"));
    }

    @Test
    void fromInsideTheRoomWhoMayNotIsRefusedAndSoAreTooMany() throws Exception {
        String code = diary.plan(new PlanRequest("Review", "", diary.in(60), Diary.BERLIN, "45", false, "", ""));
        assertEquals(new Invited(List.of(CARL), List.of()), diary.inviteFromRoom(diary.ada, code, CARL));
        assertEquals(new Invited(List.of(), List.of(CARL)), diary.inviteFromRoom(diary.ada, code, CARL));
        Account bob = diary.person("Bob");
        diary.join(bob, code);
        assertEquals(RefusalReason.FORBIDDEN, refusal(() -> diary.inviteFromRoom(bob, code, "dora@example.org")));
        String[] fifty = IntStream.range(0, 50).mapToObj(i -> "p" + i + "@example.org").toArray(String[]::new);
        assertEquals(RefusalReason.TOO_MANY_INVITATIONS, refusal(() -> diary.inviteFromRoom(diary.ada, code, fifty)));
        diary.round.run();
        assertEquals(List.of(CARL), diary.office.recipients());
    }

    private static RefusalReason refusal(org.junit.jupiter.api.function.Executable action) {
        return assertThrows(RefusedException.class, action).reason();
    }

    @Test
    void eachInviteeReadsItInTheirLanguage() throws Exception {
        diary.german("Dora");
        diary.plan(60, CARL + " dora@example.org");
        diary.round.run();
        assertTrue(to("dora@example.org").getSubject().startsWith("Einladung: Review, 02.11.2026, 14:00 MEZ"), to("dora@example.org").getSubject());
        assertTrue(html(to("dora@example.org")).contains("<html lang=\"de\">"));
        assertTrue(to(CARL).getSubject().startsWith("Invitation: "));
    }

    @Test
    void theHostSeesWhatBecameOfEachInvitation() throws Exception {
        String code = diary.plan(60, CARL);
        assertEquals(MailState.WAITING, diary.find(diary.ada, code).orElseThrow().invitees().getFirst().state());
        diary.round.run();
        assertEquals(MailState.SENT, diary.find(diary.ada, code).orElseThrow().invitees().getFirst().state());
        diary.office.close();
        diary.pass(1);
        diary.change(code, Diary.form(diary.in(90), CARL));
        diary.round.run();
        var waiting = diary.find(diary.ada, code).orElseThrow().invitees().getFirst();
        assertEquals(MailState.WAITING, waiting.state());
        assertEquals(MailFailure.UNREACHABLE, waiting.failure());
    }

    /** After an outage the older one would come last. */
    @Test
    void anUpdateThatStillWaitsGivesWayToTheNewerOne() throws Exception {
        String code = diary.plan(60, CARL);
        diary.round.run();
        diary.office.empty();
        diary.change(code, Diary.form(diary.in(90), CARL));
        diary.change(code, Diary.form(diary.in(120), CARL));
        diary.round.run();
        assertEquals("2", Calendars.value(Calendars.event(Calendars.read(diary.office.only())), "SEQUENCE"));
    }

    /** Threats, lines 13 and 14. */
    @Test
    void whatPeopleWriteDoesNothingInHeadersHtmlOrCalendar() throws Exception {
        String evil = "Review\u2028<script>alert(1)</script> \"; DTSTART:19990101T000000Z {0} %s =?utf-8?q?x?= \\n BEGIN:VEVENT";
        diary.plan(new PlanRequest(evil, "<img src=x onerror=alert(1)>\r\nEND:VEVENT\nATTENDEE:mailto:x@example.org", diary.in(60), Diary.BERLIN, "45", true,
                "", CARL));
        diary.round.run();
        MimeMessage mail = diary.office.only();
        assertFalse(html(mail).contains("<script>") || html(mail).contains("<img"), html(mail));
        Calendar calendar = Calendars.read(mail);
        assertEquals(1, calendar.getComponents("VEVENT").size());
        assertEquals(evil, Calendars.value(Calendars.event(calendar), "SUMMARY"));
        assertEquals(1, Calendars.event(calendar).getProperties("ATTENDEE").size());
        assertEquals(1, Calendars.event(calendar).getProperties("DTSTART").size());
        assertEquals(1, mail.getAllRecipients().length);
    }

    /** RFC 5545, 3.1: lines end with CRLF and have at most 75 octets. */
    @Test
    void calendarLinesAreFoldedAndEndAsTheRfcWants() throws Exception {
        diary.plan(new PlanRequest("Ünïcödé \uD83C\uDF89 ".repeat(14), "Long, wörds; and more\n".repeat(60), diary.in(60), Diary.BERLIN, "45", true, "", CARL));
        diary.round.run();
        String text = Calendars.text(diary.office.only());
        assertFalse(text.replace("\r\n", "").contains("\n") || text.replace("\r\n", "").contains("\r"));
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75, line);
        }
    }

    private MimeMessage to(String address) {
        return diary.office.received().stream().filter(mail -> Arrays.toString(recipients(mail)).contains(address)).findFirst().orElseThrow();
    }

    private static Object[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) alternatives(mail).getBodyPart(0).getContent();
    }

    private static String html(MimeMessage mail) throws Exception {
        return (String) alternatives(mail).getBodyPart(1).getContent();
    }

    private static Multipart alternatives(MimeMessage mail) throws Exception {
        return (Multipart) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
    }
}
