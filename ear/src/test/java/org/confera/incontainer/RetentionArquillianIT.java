package org.confera.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.confera.housekeeping.boundary.RetentionClock;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The retention job as the server runs it, on the real database: again after failures, and never twice. */
@ExtendWith(ArquillianExtension.class)
class RetentionArquillianIT {
    /** What one chunk holds: META-INF/batch-jobs/retention.xml. */
    private static final int CHUNK = 10;
    private static final String SUMMARIES_OF = "select count(*) from attendance_summary s join participant p on p.id = s.participant_id"
            + " join meeting m on m.id = p.meeting_id where m.title = '%s'";

    /** Names what one test made. */
    private final String mark = UUID.randomUUID().toString();

    @Deployment
    static WebArchive archive() {
        return Probe.with(RetentionArquillianIT.class).addClasses(Rows.class);
    }

    @AfterEach
    void takeTheTrapAway() throws Exception {
        Rows.run("alter table attendance_summary drop constraint if exists trap");
    }

    @Test
    void whatIsOverIsSummedUpAndWhatIsOldIsRemoved() throws Exception {
        UUID recent = endedMeeting(89);
        endedMeeting(91);
        run();
        assertEquals(1, Rows.count("select count(*) from meeting where title = '%s'", mark));
        assertEquals(1, Rows.count("select count(*) from attendance_summary where participant_id = '%s' and role = 'HOST'"
                + " and total_seconds = 1800 and joins = 1", recent));
    }

    @Test
    void aRunThatFailedInTheMiddleOfAChunkGoesOnBehindTheLastOneThatWasCommitted() throws Exception {
        settleWhatOthersLeft();
        for (int i = 0; i < CHUNK + 2; i++) {
            endedMeeting(60);
        }
        UUID trapped = endedMeeting(59);
        endedMeeting(58);
        Rows.run("alter table attendance_summary add constraint trap check (participant_id <> '%s')", trapped);
        long failed = run();
        assertEquals(BatchStatus.FAILED, status(failed));
        assertEquals(CHUNK, Rows.count(SUMMARIES_OF, mark));
        Rows.run("alter table attendance_summary drop constraint trap");
        long again = ask(jobs -> jobs.restart(failed, null));
        await(again);
        assertEquals(BatchStatus.COMPLETED, status(again));
        assertEquals(CHUNK + 4, Rows.count(SUMMARIES_OF, mark));
        assertEquals(4, written(again));
    }

    @Test
    void writingAgainChangesNothing() throws Exception {
        UUID person = endedMeeting(30);
        run();
        Rows.run("insert into attendance (id, participant_id, joined_at, left_at) select random_uuid(), p.id, m.ended_at, m.ended_at"
                + " from participant p join meeting m on m.id = p.meeting_id where p.id = '%s'", person);
        Rows.run("delete from attendance_summary where participant_id = '%s'", person);
        run();
        run();
        assertEquals(1, Rows.count("select count(*) from attendance_summary where participant_id = '%s' and total_seconds = 1800", person));
    }

    @Test
    void aRunThatDiedWithTheServerIsFoundFailedAndGoesOn() throws Exception {
        UUID person = endedMeeting(20);
        Rows.run("insert into job_instance (jobname, applicationname) select distinct jobname, applicationname from job_instance"
                + " where jobname = 'retention' union select 'retention', 'confera' limit 1");
        long instance = Rows.count("select max(jobinstanceid) from job_instance");
        Rows.run("insert into job_execution (jobinstanceid, createtime, starttime, lastupdatedtime, batchstatus)"
                + " values (%d, now(), now(), now(), 'STARTED')", instance);
        long dead = Rows.count("select max(jobexecutionid) from job_execution");
        Rows.run("insert into step_execution (jobexecutionid, stepname, starttime, batchstatus) values (%d, 'summaries', now(), 'STARTED')", dead);
        Probe.bean(RetentionClock.class).resume();
        assertEquals(1, Rows.count("select count(*) from job_execution where jobexecutionid = %d and batchstatus = 'FAILED'", dead));
        long next = newest();
        assertTrue(next > dead);
        await(next);
        assertEquals(1, Rows.count("select count(*) from job_execution where jobexecutionid = %d and jobinstanceid = %d"
                + " and batchstatus = 'COMPLETED'", next, instance));
        assertEquals(1, Rows.count("select count(*) from attendance_summary where participant_id = '%s'", person));
    }

    @Test
    void theNightlyRunWaitsInTheDatabaseAsAPersistentTimer() throws Exception {
        assertEquals(1, Rows.count("select count(*) from jboss_ejb_timer where timed_object_id like '%%RetentionClock%%' and info is not null"));
    }

    /** A meeting of half an hour, so many days ago; answers its host's membership. */
    private UUID endedMeeting(int daysAgo) throws Exception {
        UUID host = Rows.account("Ada");
        UUID meeting = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        Rows.run("insert into meeting (id, version, code, title, description, host_id, kind, state, lobby_enabled, locked, anonymous_questions,"
                + " calendar_sequence, created_at, last_activity_at, ended_at) values ('%s', 0, '%s', '%s', '', '%s', 'INSTANT', 'ENDED',"
                + " true, false, false, 0, now() - interval '%d' day, now() - interval '%d' day, now() - interval '%d' day)",
                meeting, meeting.toString().substring(0, 12), mark, host, daysAgo, daysAgo, daysAgo);
        Rows.run("insert into participant (id, version, meeting_id, account_id, display_name, role, membership)"
                + " values ('%s', 0, '%s', '%s', 'Ada', 'PARTICIPANT', 'ADMITTED')", person, meeting, host);
        Rows.run("insert into attendance (id, participant_id, joined_at, left_at) select random_uuid(), '%s', ended_at - interval '30' minute,"
                + " ended_at from meeting where id = '%s'", person, meeting);
        return person;
    }

    private void settleWhatOthersLeft() throws Exception {
        run();
    }

    private static long run() throws Exception {
        Probe.bean(RetentionClock.class).nightly();
        long execution = newest();
        await(execution);
        return execution;
    }

    private static long newest() throws Exception {
        return Rows.count("select max(jobexecutionid) from job_execution");
    }

    private static void await(long execution) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (Rows.count("select count(*) from job_execution where jobexecutionid = %d and endtime is null", execution) > 0) {
            assertTrue(System.nanoTime() < deadline, "the job ends");
            Thread.onSpinWait();
        }
    }

    private static BatchStatus status(long execution) throws Exception {
        return BatchStatus.valueOf(ask(jobs -> jobs.getJobExecution(execution).getBatchStatus().name()));
    }

    private static long written(long execution) throws Exception {
        return Rows.count("select sum(writecount) from step_execution where jobexecutionid = %d and stepname = 'summaries'", execution);
    }

    /** Asks the application's own job operator, which the class loader of the calling thread chooses. */
    private static <T> T ask(Function<JobOperator, T> question) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(RetentionClock.class.getClassLoader());
        try {
            return question.apply(BatchRuntime.getJobOperator());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
