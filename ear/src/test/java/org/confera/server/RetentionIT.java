package org.confera.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Retention as an administrator starts it on the command line, and what a power cut in the middle of it does: nothing. */
class RetentionIT {
    private static final String START = "/deployment=confera.ear/subdeployment=ejb.jar/subsystem=batch-jberet:start-job(job-xml-name=retention)";
    private static final int MEETINGS = 40;

    /**
     * Half of the meetings ended 100 days ago, half of them 50; one person was in each of the old ones for half an hour, in
     * each of the others for 40 minutes. A condition makes those others slow to sum up, a third of a second each, so that
     * the job is still at it when the command that started it has ended.
     */
    private static final String PAST = """
            insert into account (id, version, email, display_name, password_hash, locale, theme, role, disabled, created_at)
              values ('00000000-0000-0000-0000-00000000000a', 0, 'ada@example.org', 'Ada', 'none', 'en', 'SYSTEM', 'USER', false, now());
            insert into meeting (id, version, code, title, description, host_id, kind, state, lobby_enabled, locked, anonymous_questions,
              calendar_sequence, created_at, last_activity_at, ended_at)
              select random_uuid(), 0, 'm' || x, 'Past', '', '00000000-0000-0000-0000-00000000000a', 'INSTANT', 'ENDED', true, false, false, 0,
              now() - interval '200' day, now() - interval '100' day, now() - case when mod(x, 2) = 0 then interval '50' day else interval '100' day end
              from system_range(1, %d);
            insert into participant (id, version, meeting_id, account_id, display_name, role, membership)
              select random_uuid(), 0, id, host_id, 'Ada', 'PARTICIPANT', 'ADMITTED' from meeting where title = 'Past';
            insert into attendance (id, participant_id, joined_at, left_at) select random_uuid(), p.id, m.ended_at - case when m.ended_at > now() - interval '75' day
              then interval '40' minute else interval '30' minute end, m.ended_at
              from participant p join meeting m on m.id = p.meeting_id where m.title = 'Past';
            alter table attendance_summary add constraint slow check (total_seconds = 1800
              or hash('SHA-256', cast(participant_id as varchar), 3000000) is not null);
            """.formatted(MEETINGS);

    private final OpenDatabase database = new OpenDatabase("retention");

    @Test
    void aPowerCutInTheMiddleOfARunIsFoundAndMadeUpForAtTheNextStart() throws Exception {
        try (RunningServer server = new RunningServer("retention", database.settings())) {
            database.run(PAST);
            new CommandLine(server).succeed(START);
            await("some are summed up", () -> summaries() > 0);
            long before = summaries();
            assertTrue(before < MEETINGS, before + " of " + MEETINGS + " were summed up when the power was cut");
            server.crashAndRestart();
            await("the run goes on and ends", () -> List.of("FAILED", "COMPLETED").equals(executions()));
            assertEquals(List.of(MEETINGS / 2 + " meetings, " + MEETINGS / 2 + " summaries, 2400-2400 s"), database.query(
                    "select count(*) || ' meetings, ' || count(s.participant_id) || ' summaries, ' || min(s.total_seconds) || '-'"
                    + " || max(s.total_seconds) || ' s' from meeting m left join participant p on p.meeting_id = m.id"
                    + " left join attendance_summary s on s.participant_id = p.id where m.title = 'Past'"));
            assertTrue(written() <= MEETINGS - before, written() + " were written again, though " + before + " were done");
        }
    }

    private long summaries() throws SQLException {
        return Long.parseLong(database.query("select count(*) from attendance_summary").getFirst());
    }

    private List<String> executions() throws SQLException {
        return database.query("select batchstatus from job_execution order by jobexecutionid");
    }

    /** How many the second run summed up. */
    private long written() throws SQLException {
        return Long.parseLong(database.query("select writecount from step_execution where stepname = 'summaries' and batchstatus = 'COMPLETED'")
                .getFirst());
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(String what, Condition condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < deadline, what);
            Thread.sleep(100);
        }
    }
}
