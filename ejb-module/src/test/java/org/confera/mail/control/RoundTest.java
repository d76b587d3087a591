package org.confera.mail.control;

import static org.confera.meeting.entity.People.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jakarta.mail.Session;
import org.confera.database.TestDatabase;
import org.confera.mail.entity.CalendarPart;
import org.confera.mail.entity.Letter;
import org.confera.mail.entity.Letters;
import org.confera.mail.entity.Mail;
import org.confera.mail.entity.MailFailure;
import org.confera.mail.entity.MailState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mail from the outbox to a real mail server, on a real database, in simulated time. */
class RoundTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final DatabaseMailRows rows = new DatabaseMailRows(database);
    private final PostOffice office = new PostOffice();
    private Instant now = NOON;
    private final Round round = round("one", office.door());

    @AfterEach
    void close() {
        office.close();
        database.close();
    }

    @Test
    void whatIsPutInArrivesOnceWithTextAndHtml() throws Exception {
        put(Letters.to("ada@example.org"));
        round.run();
        round.run();
        MimeMessage message = office.only();
        assertEquals("Grüße & mehr", message.getSubject());
        assertEquals("Confera <confera@example.org>", message.getFrom()[0].toString());
        assertEquals("auto-generated", message.getHeader("Auto-Submitted", null));
        Multipart parts = (Multipart) message.getContent();
        assertEquals(List.of("text/plain", "text/html"), types(parts));
        assertEquals("<p>Hello</p>", parts.getBodyPart(1).getContent().toString().strip());
        assertEquals(MailState.SENT, rows.to("ada@example.org").getState());
    }

    @Test
    void aCalendarGoesAlongAsAnAlternativeAndAsAFile() throws Exception {
        put(Letters.withCalendar("ada@example.org", new CalendarPart("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")));
        round.run();
        Multipart all = (Multipart) office.only().getContent();
        Multipart alternatives = (Multipart) all.getBodyPart(0).getContent();
        assertEquals(List.of("text/plain", "text/html", "text/calendar"), types(alternatives));
        assertTrue(alternatives.getBodyPart(2).getContentType().contains("method=REQUEST"));
        BodyPart file = all.getBodyPart(1);
        assertEquals("invite.ics", file.getFileName());
        assertEquals("BEGIN:VCALENDAR\r\nEND:VCALENDAR", new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        assertEquals("grace@example.org", office.only().getReplyTo()[0].toString());
    }

    @Test
    void aFailedMailIsNoSentMailAndArrivesWhenTheServerIsBack() {
        put(Letters.to("ada@example.org"));
        round("one", new MailServer(PostOffice.session(freePort()))).run();
        Mail waiting = rows.to("ada@example.org");
        assertEquals(MailState.WAITING, waiting.getState());
        assertEquals(MailFailure.UNREACHABLE, waiting.getFailure().orElseThrow());
        now = now.plusSeconds(59);
        round.run();
        assertEquals(List.of(), office.received());
        now = now.plusSeconds(1);
        round.run();
        assertEquals(List.of("ada@example.org"), office.recipients());
    }

    @Test
    void aServerThatIsDownIsAskedOnceARoundAndNotOncePerMail() {
        put(Letters.to("ada@example.org"));
        put(Letters.to("bob@example.org"));
        round("one", new MailServer(PostOffice.session(freePort()))).run();
        assertEquals(1, rows.to("ada@example.org").getAttempts() + rows.to("bob@example.org").getAttempts());
    }

    @Test
    void aCrashBetweenTheServersAnswerAndOurCommitRepeatsThatMailWithItsMessageId() throws Exception {
        put(Letters.to("ada@example.org"));
        rows.insteadOfNoting = () -> { };
        round.run();
        Round next = round("one", office.door());
        next.begin();
        next.run();
        assertEquals(2, office.received().size());
        assertEquals(office.received().getFirst().getMessageID(), office.received().getLast().getMessageID());
        assertEquals(rows.to("ada@example.org").getMessageId(), office.received().getLast().getMessageID());
    }

    @Test
    void whatADeadNodeHadClaimedIsSentByAnotherOnceTheClaimRanOut() {
        put(Letters.to("ada@example.org"));
        rows.claim(rows.due(now, 1).getFirst(), "one", now);
        Round other = round("two", office.door());
        other.begin();
        other.run();
        assertEquals(List.of(), office.received());
        now = now.plus(Duration.ofMinutes(10));
        other.run();
        assertEquals(1, office.received().size());
    }

    @Test
    void twoNodesAtOnceSendEachMailOnce() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            addresses.add("guest" + i + "@example.org");
            put(Letters.to(addresses.getLast()));
        }
        // Each node has a connection to the database of its own.
        Round two = new Round(new DatabaseMailRows(database), office.door(), () -> now, "two");
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List<Future<?>> running = List.of(nodes.submit(round::run), nodes.submit(two::run));
            for (Future<?> node : running) {
                node.get();
            }
        }
        assertEquals(addresses, office.recipients());
    }

    @Test
    void anAddressThatTheMailServerRefusesIsGivenUpAndTheOthersAreSent() throws Exception {
        try (RefusingServer picky = new RefusingServer("550 5.1.1 no such user")) {
            put(Letters.to("nobody@example.org"));
            put(Letters.to("ada@example.org"));
            round("one", new MailServer(PostOffice.session(picky.port()))).run();
        }
        Mail refused = rows.to("nobody@example.org");
        assertEquals(MailState.FAILED, refused.getState());
        assertEquals(MailFailure.REFUSED, refused.getFailure().orElseThrow());
        assertTrue(refused.getLastFailure().orElseThrow().contains("550 5.1.1 no such user"), refused.getLastFailure()::toString);
        assertEquals(MailState.SENT, rows.to("ada@example.org").getState());
    }

    @Test
    void anAddressThatIsDeferredIsTriedAgain() throws Exception {
        try (RefusingServer busy = new RefusingServer("450 4.2.0 greylisted")) {
            put(Letters.to("nobody@example.org"));
            round("one", new MailServer(PostOffice.session(busy.port()))).run();
        }
        Mail deferred = rows.to("nobody@example.org");
        assertEquals(MailState.WAITING, deferred.getState());
        assertEquals(MailFailure.DEFERRED, deferred.getFailure().orElseThrow());
    }

    /** Threats, line 33. */
    @Test
    void aMailServerThatHangsHoldsNobodyForLongerThanItsTimeOut() throws Exception {
        put(Letters.to("ada@example.org"));
        try (ServerSocket silent = new ServerSocket(0)) {
            Properties settings = PostOffice.session(silent.getLocalPort()).getProperties();
            settings.setProperty("mail.smtp.timeout", "300");
            Round patient = round("one", new MailServer(Session.getInstance(settings)));
            assertTimeoutPreemptively(Duration.ofSeconds(20), patient::run);
        }
        assertEquals(MailFailure.UNREACHABLE, rows.to("ada@example.org").getFailure().orElseThrow());
    }

    @Test
    void timeOutsAreSetWhereTheAdministratorSetNone() {
        Properties settings = office.door().session().getProperties();
        assertEquals("20000", settings.getProperty("mail.smtp.timeout"));
        assertEquals("10000", settings.getProperty("mail.smtp.connectiontimeout"));
    }

    /** GreenMail offers no STARTTLS: whoever asked for encryption sends neither name nor mail without. */
    @Test
    void nothingIsSentInTheClearWhereTheAdministratorWantsEncryption() throws Exception {
        Session managed = PostOffice.session(office.port());
        managed.getProperties().setProperty("mail.smtp.starttls.enable", "true");
        put(Letters.to("ada@example.org"));
        round("one", new MailServer(managed)).run();
        assertEquals(List.of(), office.received());
    }

    private void put(Letter letter) {
        rows.insert(new Mail(letter, "example.org", now));
    }

    private Round round(String node, MailServer server) {
        return new Round(rows, server, () -> now, node);
    }

    private static List<String> types(Multipart parts) throws Exception {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < parts.getCount(); i++) {
            types.add(parts.getBodyPart(i).getContentType().split(";")[0]);
        }
        return types;
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
