package org.confera.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Retention as an administrator starts it on the command line, and what a power cut in the middle of it does: nothing. */
class RetentionIT {
    private static final String JOB = "/deployment=confera.ear/subdeployment=ejb.jar/subsystem=batch-jberet";
    /** So many that the job is still at it when the command that started it has ended. */
    private static final int MEETINGS = 6000;

    /** Half of the meetings ended 50 days ago, half of them 100; in each of them one person was for half an hour. */
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
            insert into attendance (id, participant_id, joined_at, left_at) select random_uuid(), p.id, m.ended_at - interval '30' minute, m.ended_at
              from participant p join meeting m on m.id = p.meeting_id where m.title = 'Past';
            """.formatted(MEETINGS);

    @Test
    void aPowerCutInTheMiddleOfARunIsFoundAndMadeUpForAtTheNextStart() throws Exception {
        List<String> left = new ArrayList<>();
        List<String> executions = new ArrayList<>();
        try (RunningServer server = new RunningServer("retention", Map.of())) {
            StoppedDatabase database = new StoppedDatabase(server);
            server.whileStopped(() -> database.run(PAST));
            new CommandLine(server).succeed(JOB + ":start-job(job-xml-name=retention)");
            server.crashAndRestart();
            awaitEnd(server, successor(server));
            server.whileStopped(() -> {
                left.addAll(database.query("select count(*) || ' meetings, ' || count(s.participant_id) || ' summaries, ' || min(s.total_seconds) || '-'"
                        + " || max(s.total_seconds) || ' s' from meeting m left join participant p on p.meeting_id = m.id"
                        + " left join attendance_summary s on s.participant_id = p.id where m.title = 'Past'"));
                executions.addAll(database.query("select batchstatus from job_execution order by jobexecutionid"));
            });
        }
        assertEquals(List.of(MEETINGS / 2 + " meetings, " + MEETINGS / 2 + " summaries, 1800-1800 s"), left);
        assertEquals(List.of("FAILED", "COMPLETED"), executions);
    }

    /** The run that makes up for the first one; its number is whatever the database gives after a power cut. */
    private static String successor(RunningServer server) throws Exception {
        Pattern resumed = Pattern.compile("Retention that died as execution 1 goes on as execution (\\d+)");
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        Matcher found = resumed.matcher("");
        while (!found.find()) {
            assertTrue(System.nanoTime() < deadline, "the run that died goes on");
            Thread.sleep(200);
            found = resumed.matcher(Files.readString(server.dataDir().resolve("log/server.log")));
        }
        return found.group(1);
    }

    private static void awaitEnd(RunningServer server, String execution) throws Exception {
        CommandLine console = new CommandLine(server);
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        String answer;
        do {
            answer = console.succeed(JOB + "/job=retention/execution=" + execution + ":read-resource(include-runtime=true)");
            assertTrue(System.nanoTime() < deadline, answer);
        } while (!answer.contains("\"batch-status\" => \"COMPLETED\""));
    }
}
