package org.confera.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** "A server restart stops reminders": a power cut while people are being reminded loses no reminder and repeats none but the one under way. */
class RemindersIT {
    private static final int INVITEES = 60;
    private static final int BEFORE_THE_CUT = 20;

    /** A meeting in half an hour, of whose coming nobody was told yet, though it was time. */
    private static final String DUE = """
            insert into account (id, version, email, display_name, password_hash, locale, theme, role, disabled, created_at)
              values ('00000000-0000-0000-0000-00000000000a', 0, 'ada@example.org', 'Ada', 'none', 'en', 'SYSTEM', 'USER', false, now());
            insert into meeting (id, version, code, title, description, host_id, kind, state, lobby_enabled, locked, anonymous_questions,
              calendar_sequence, created_at, last_activity_at, planned_start, planned_end, planned_minutes, planned_zone)
              values ('00000000-0000-0000-0000-00000000000b', 0, 'abc-defg-hij', 'Review', '', '00000000-0000-0000-0000-00000000000a', 'SCHEDULED',
              'SCHEDULED', true, false, false, 0, now(), now(), now() + interval '30' minute, now() + interval '60' minute, 30, 'UTC');
            insert into participant (id, version, meeting_id, account_id, display_name, role, membership)
              select random_uuid(), 0, id, host_id, 'Ada', 'PARTICIPANT', 'ADMITTED' from meeting;
            insert into invitation (id, version, meeting_id, invited_by, address, created_at)
              select random_uuid(), 0, m.id, m.host_id, 'guest' || x || '@example.org', now() from meeting m, system_range(1, %d);
            insert into reminder (id, version, meeting_id, minutes_before, due_at, is_open)
              select random_uuid(), 0, id, 15, now(), true from meeting;
            """.formatted(INVITEES);

    @Test
    void aPowerCutWhilePeopleAreBeingRemindedLosesNoReminderAndRepeatsOnlyTheOneUnderWay() throws Exception {
        try (HesitantMailServer office = new HesitantMailServer(BEFORE_THE_CUT);
                RunningServer server = new RunningServer("reminders",
                        Map.of("CONFERA_SMTP_HOST", "127.0.0.1", "CONFERA_SMTP_PORT", String.valueOf(office.port())))) {
            StoppedDatabase database = new StoppedDatabase(server);
            server.whileStopped(() -> database.run(DUE));
            await(() -> office.messages().size() == BEFORE_THE_CUT + 1, office);
            String underWay = office.messages().getLast();
            server.crashAndRestart();
            office.answerAll();
            await(() -> recipients(office).size() == INVITEES + 1, office);
            server.close();
            assertEquals(List.of(INVITEES + 1 + " of " + (INVITEES + 1)),
                    database.query("select count(sent_at) || ' of ' || count(*) from mail where kind = 'REMINDER'"));
            assertEquals(List.of("0"), database.query("select count(*) from reminder where is_open"));
            assertEachOnce(office, underWay);
        }
    }

    private static void assertEachOnce(HesitantMailServer office, String underWay) {
        Map<String, String> identities = new HashMap<>();
        for (String message : office.messages()) {
            String identity = header(message, "Message-ID");
            String other = identities.put(header(message, "To"), identity);
            assertTrue(other == null || other.equals(identity) && identity.equals(header(underWay, "Message-ID")), message);
        }
        assertEquals(INVITEES + 2, office.messages().size(), "each once, and the one that nobody said had arrived once more");
    }

    private static Set<String> recipients(HesitantMailServer office) {
        Set<String> all = new TreeSet<>();
        office.messages().forEach(message -> all.add(header(message, "To")));
        return all;
    }

    private static String header(String message, String name) {
        Matcher header = Pattern.compile("(?m)^" + name + ":\\s*(\\S+)").matcher(message);
        assertTrue(header.find(), message);
        return header.group(1);
    }

    private static void await(BooleanSupplier condition, HesitantMailServer office) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - deadline < 0, () -> "came: " + recipients(office));
            Thread.sleep(50);
        }
    }
}
