package org.confera.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.confera.account.entity.EmailAddress;
import org.confera.invitation.boundary.Invitations;
import org.confera.schedule.boundary.Reminders;
import org.confera.schedule.boundary.Schedule;
import org.confera.schedule.entity.PlanRequest;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Planning, inviting and reminding on the server's own database, timers and mail session. */
@ExtendWith(ArquillianExtension.class)
class SchedulingArquillianIT {
    private static final String BASE = "https://meet.example.org";
    private static final int NODES = 6;

    /** Names what one test made. */
    private final String mark = UUID.randomUUID().toString();
    private final String guest = mark + "@guests.example.org";
    private Letterbox letterbox;
    private UUID ada;

    @Deployment
    static WebArchive archive() {
        return Probe.with(SchedulingArquillianIT.class).addClasses(Rows.class, Letterbox.class);
    }

    @BeforeEach
    void open() throws Exception {
        letterbox = new Letterbox();
        ada = Rows.account("Ada");
    }

    @AfterEach
    void close() throws Exception {
        letterbox.close();
    }

    @Test
    void theCalendarOfAnInviteeFollowsPlanningMovingAndCancelling() throws Exception {
        String code = schedule().plan(ada, plan(60, guest), BASE);
        Calendar invitation = calendarIn("REQUEST", "SEQUENCE:0");
        schedule().change(ada, code, plan(90, guest), BASE);
        Calendar update = calendarIn("REQUEST", "SEQUENCE:1");
        schedule().cancel(ada, code);
        Calendar cancellation = calendarIn("CANCEL", "SEQUENCE:2");
        assertEquals(of(invitation, Property.UID), of(update, Property.UID));
        assertEquals(of(invitation, Property.UID), of(cancellation, Property.UID));
        assertEquals("CANCELLED", of(cancellation, Property.STATUS));
        assertEquals("mailto:" + guest, of(invitation, Property.ATTENDEE));
        assertEquals(BASE + "/meet/" + code, of(invitation, Property.URL));
        assertEquals(3, letters().size());
    }

    /** "Two nodes send twice", "invitees get no reminders". */
    @Test
    void howeverManyNodesRemindAtOnceHostAndInviteeAreRemindedOnce() throws Exception {
        String code = schedule().plan(ada, plan(60, guest), BASE);
        letterbox.await(mark);
        Rows.run("update reminder set due_at = current_timestamp where minutes_before = 15 and meeting_id = (select id from meeting where code = '%s')", code);
        UUID reminder = reminderOf(code);
        List<Integer> reminded = atOnce(() -> Probe.bean(Reminders.class).fire(reminder));
        // The server's own timer may have been the first.
        assertTrue(reminded.stream().filter(people -> people > 0).count() <= 1, reminded.toString());
        awaitSent("kind = 'REMINDER' and recipient in ('%s', '%s@example.org')".formatted(guest, ada), 2);
        assertEquals(2, Rows.count("select count(*) from mail where kind = 'REMINDER' and recipient in ('%s', '%s@example.org')", guest, ada));
        assertEquals(2, letters().size(), "the guest's invitation and reminder");
        assertEquals(1, Probe.bean(Reminders.class).show(ada).size());
        assertEquals(0, Probe.bean(Reminders.class).show(ada).size(), "shown once");
    }

    @Test
    void oneAddressInvitedByManyAtOnceGetsOneMail() throws Exception {
        String code = schedule().plan(ada, plan(60, ""), BASE);
        List<Integer> invited = atOnce(() -> Probe.bean(Invitations.class).invite(ada, code, List.of(new EmailAddress(guest)), BASE).invited().size());
        assertEquals(1, invited.stream().mapToInt(Integer::intValue).sum(), invited.toString());
        awaitSent("recipient = '%s'".formatted(guest), 1);
        assertEquals(1, letters().size());
    }

    @Test
    void remindersWaitInTheDatabaseForAPersistentTimer() throws Exception {
        assertEquals(1, Rows.count("select count(*) from jboss_ejb_timer where timed_object_id like '%%ReminderTimer%%'"));
        String code = schedule().plan(ada, plan(60, ""), BASE);
        assertEquals(2, Rows.count("select count(*) from reminder where is_open and meeting_id = (select id from meeting where code = '%s')", code));
    }

    private PlanRequest plan(int minutesFromNow, String invitees) {
        LocalDateTime start = LocalDateTime.now(ZoneOffset.UTC).plusMinutes(minutesFromNow).truncatedTo(ChronoUnit.MINUTES);
        return new PlanRequest("Review " + mark, "", start.toString(), "UTC", "30", true, "", invitees);
    }

    private static Schedule schedule() throws Exception {
        return Probe.bean(Schedule.class);
    }

    private static UUID reminderOf(String code) throws Exception {
        for (UUID due : Probe.bean(Reminders.class).due()) {
            if (Rows.count("select count(*) from reminder where id = '%s' and meeting_id = (select id from meeting where code = '%s')", due, code) == 1) {
                return due;
            }
        }
        // The timer was quicker: any id that is due no more will do, as it is fired for nobody.
        return UUID.randomUUID();
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        try (ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
            ClassLoader application = Thread.currentThread().getContextClassLoader();
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < NODES; i++) {
                all.add(() -> {
                    Thread.currentThread().setContextClassLoader(application);
                    return work.call();
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : nodes.invokeAll(all)) {
                results.add(future.get());
            }
            return results;
        }
    }

    private void awaitSent(String which, int many) throws Exception {
        long deadline = System.nanoTime() + 60_000_000_000L;
        String sent = "select count(*) from mail where sent_at is not null and " + which;
        while (Rows.count(sent) < many && System.nanoTime() - deadline < 0) {
            Thread.sleep(50);
        }
        assertEquals(many, Rows.count(sent));
    }

    /** Waits for the letter to the guest whose calendar has this method and property. */
    private Calendar calendarIn(String method, String property) throws Exception {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() - deadline < 0) {
            for (MimeMessage letter : letters()) {
                String text = calendarText(letter);
                if (text.contains("METHOD:" + method + "\r\n") && text.contains(property + "\r\n")) {
                    return new CalendarBuilder().build(new StringReader(text));
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no calendar with " + method + " and " + property + " in " + letters().size() + " letters");
    }

    private static String calendarText(MimeMessage letter) throws Exception {
        Multipart alternatives = (Multipart) ((Multipart) letter.getContent()).getBodyPart(0).getContent();
        return new String(alternatives.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private List<MimeMessage> letters() throws Exception {
        List<MimeMessage> letters = new ArrayList<>();
        for (String message : letterbox.all("To: " + guest)) {
            letters.add(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
        }
        return letters;
    }

    private static String of(Calendar calendar, String property) {
        return calendar.getComponent(Component.VEVENT).orElseThrow().getProperty(property).orElseThrow().getValue();
    }
}
