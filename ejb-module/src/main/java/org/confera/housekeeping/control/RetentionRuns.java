package org.confera.housekeeping.control;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.JobRestartException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The runs of the job {@code META-INF/batch-jobs/retention.xml}, which the server remembers in the database. */
@ApplicationScoped
public class RetentionRuns {
    static final String JOB = "retention";
    private static final String NODE = "node";

    private final String node;

    protected RetentionRuns() {
        this(null);
    }

    @Inject
    public RetentionRuns(@ConfigProperty(name = "confera.node", defaultValue = "confera") String node) {
        this.node = node;
    }

    /** Begins a run; answers its execution. */
    public long begin() {
        return jobs().start(JOB, parameters());
    }

    /**
     * Goes on with runs that died with this server, from the last chunk that was committed: the server marks what is
     * unfinished and not running here as failed, and starts it again.
     */
    public void resume() {
        for (long execution : jobs().getRunningExecutions(JOB)) {
            if (isOfThisNode(execution)) {
                resume(execution);
            }
        }
    }

    /** One that somebody started in the console says nothing, and is taken for ours. */
    private boolean isOfThisNode(long execution) {
        Properties parameters = jobs().getJobExecution(execution).getJobParameters();
        return parameters == null || node.equals(parameters.getProperty(NODE, node));
    }

    private void resume(long execution) {
        try {
            HousekeepingLog.LOG.retentionResumed(execution, jobs().restart(execution, parameters()));
        } catch (JobRestartException e) {
            // It runs here, or another has gone on with it.
            HousekeepingLog.LOG.retentionNotResumed(execution, e.getMessage());
        }
    }

    private Properties parameters() {
        Properties parameters = new Properties();
        parameters.setProperty(NODE, node);
        return parameters;
    }

    private static JobOperator jobs() {
        return BatchRuntime.getJobOperator();
    }
}
